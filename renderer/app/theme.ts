import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/**
 * Accent blue from light to dark; only selection, focus and links use it. The shades in use are those of tokens.css.
 */
const accent: MantineColorsTuple = [
  '#f1f5fd',
  '#dfe9fb',
  '#bcd1f6',
  '#9dbcf4',
  '#86aef8',
  '#5a88dc',
  '#2557b8',
  '#1f4a9e',
  '#193d83',
  '#132f66',
];

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '15px', xl: '20px' },
  defaultRadius: 6,
  cursorType: 'default',
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: false,
  respectReducedMotion: true,
  // Menus and suggestions are drawn inside a landmark, so that assistive technology knows where they belong.
  components: {
    Portal: { defaultProps: { target: '#overlays' } },
    // Mantine's placeholder for the first focus is not a menu item; without it the first item is focused.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Popovers open without a transition.
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
  },
  headings: { fontFamily: 'var(--font)', fontWeight: '620' },
});

/** Maps Mantine's surfaces and text colours to ours. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-body': 'var(--canvas)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--short-text)',
    '--mantine-color-anchor': 'var(--accent)',
  },
  light: {},
  dark: {},
});
