import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { theme } from '#renderer/app/theme';

/**
 * The widgets' provider for DOM tests. Without the style sheets Mantine writes into the page: jsdom goes through all of
 * their rules for every name or role lookup, and no DOM test checks colours or sizes.
 */
export const TestProvider = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} env="test">
    {children}
  </MantineProvider>
);
