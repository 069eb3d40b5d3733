import { IconSnowflake, IconToolsKitchen2 } from '@tabler/icons-react';

const FROZEN = /\b(thaw|defrost|freez|frozen)/i;

/** The icon of a prep line: a snowflake for thawing, else kitchen tools. */
export function PrepIcon({ text, size }: { readonly text: string; readonly size: number }) {
  const Mark = FROZEN.test(text) ? IconSnowflake : IconToolsKitchen2;
  return <Mark size={size} stroke={1.7} aria-hidden />;
}
