import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from '#renderer/app/theme';

/**
 * The widgets' provider of a DOM test. Without the style sheets Mantine writes into the page: happy-dom goes through all of their
 * rules for every element whose name or role is asked for, and no DOM test looks at colours or sizes.
 */
export const TestProvider = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} env="test">
    {children}
  </MantineProvider>
);
