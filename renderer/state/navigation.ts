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

/** Id of one screen. */
export type ScreenId = (typeof SCREENS)[number]['id'];

const useStore = create<{ screen: ScreenId }>(() => ({ screen: 'plan' }));

export const useScreen = (): ScreenId => useStore((state) => state.screen);

/** The screen that is shown, outside of components. */
export const currentScreen = (): ScreenId => useStore.getState().screen;

export const navigate = (screen: ScreenId): void => useStore.setState({ screen });

/** The function that changes the screen. */
export const useNavigate = (): ((screen: ScreenId) => void) => navigate;
