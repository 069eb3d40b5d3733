import type { MethodOutput } from '#shared/contract/methods';

/** The class that gives sheets the size and margins of a paper. */
export const PAPER_CLASS: Readonly<Record<MethodOutput<'print.job'>['paper'], string | undefined>> = {
  a4: undefined,
  letter: 'on-letter',
};
