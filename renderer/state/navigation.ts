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
  { id: 'plan', label: 'Plan', icon: IconCalendarWeek, place: 'top', shortcut: 'Ctrl+1' },
  { id: 'foods', label: 'Foods', icon: IconSalad, place: 'top', shortcut: 'Ctrl+2' },
  { id: 'recipes', label: 'Recipes', icon: IconToolsKitchen2, place: 'top', shortcut: 'Ctrl+3' },
  { id: 'shopping', label: 'Shopping', icon: IconShoppingCart, place: 'top', shortcut: 'Ctrl+4' },
  { id: 'trends', label: 'Trends', icon: IconChartLine, place: 'top', shortcut: 'Ctrl+5' },
  { id: 'help', label: 'Help', icon: IconLifebuoy, place: 'bottom', shortcut: 'F1' },
  { id: 'settings', label: 'Settings', icon: IconSettings, place: 'bottom', shortcut: 'Ctrl+,' },
] as const;

/** Id of one screen. */
export type ScreenId = (typeof SCREENS)[number]['id'];

const useStore = create<{ screen: ScreenId }>(() => ({ screen: 'plan' }));

export const useScreen = (): ScreenId => useStore((state) => state.screen);

export const navigate = (screen: ScreenId): void => useStore.setState({ screen });

/** The function that changes the screen. */
export const useNavigate = (): ((screen: ScreenId) => void) => navigate;
