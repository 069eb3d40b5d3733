import { create } from './store';
import {
  IconCalendarWeek,
  IconChartLine,
  IconLifebuoy,
  IconSalad,
  IconSettings,
  IconShoppingCart,
  IconToolsKitchen2,
} from '@tabler/icons-react';

/** The registry of screens: rail, shortcuts, tests and screenshots all read it. */
export const SCREENS = [
  { id: 'plan', label: 'Plan', icon: IconCalendarWeek, place: 'top' },
  { id: 'foods', label: 'Foods', icon: IconSalad, place: 'top' },
  { id: 'recipes', label: 'Recipes', icon: IconToolsKitchen2, place: 'top' },
  { id: 'shopping', label: 'Shopping', icon: IconShoppingCart, place: 'top' },
  { id: 'trends', label: 'Trends', icon: IconChartLine, place: 'top' },
  { id: 'help', label: 'Help', icon: IconLifebuoy, place: 'bottom' },
  { id: 'settings', label: 'Settings', icon: IconSettings, place: 'bottom' },
] as const;

/** Pages that share the rail entry of a screen. */
const PAGES = [{ id: 'pantry', label: 'Pantry', of: 'shopping' }] as const;

/** Id of one screen, or of a page that shares its rail entry. */
export type ScreenId = (typeof SCREENS)[number]['id'] | (typeof PAGES)[number]['id'];

/** The two pages of the Shopping entry, for the control that switches between them. */
export const SHOPPING_PAGES: readonly { readonly value: ScreenId; readonly label: string }[] = [
  { value: 'shopping', label: 'List' },
  { value: 'pantry', label: 'Pantry' },
];

/** The name of a screen. */
export const screenLabel = (screen: ScreenId): string =>
  [...SCREENS, ...PAGES].find(({ id }) => id === screen)?.label ?? '';

/** The screen whose rail entry is highlighted. */
export const railEntryOf = (screen: ScreenId): ScreenId => PAGES.find(({ id }) => id === screen)?.of ?? screen;

const useStore = create<{ screen: ScreenId }>(() => ({ screen: 'plan' }));

export const useScreen = (): ScreenId => useStore((state) => state.screen);

/** The current screen, outside of components. */
export const currentScreen = (): ScreenId => useStore.getState().screen;

export const navigate = (screen: ScreenId): void => useStore.setState({ screen });

/** The function that changes the screen. */
export const useNavigate = (): ((screen: ScreenId) => void) => navigate;
