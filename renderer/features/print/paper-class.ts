import type { MethodOutput } from '#shared/contract/methods';
import styles from './print.module.css';

/** The class that gives sheets the size and margins of a paper. */
export const PAPER_CLASS: Readonly<Record<MethodOutput<'print.job'>['paper'], string | undefined>> = {
  a4: undefined,
  letter: styles.onLetter,
};
