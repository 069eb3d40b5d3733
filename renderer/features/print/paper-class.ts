import type { PrintJob } from './read-job';
import styles from './print.module.css';

/** The classes that give sheets the size and margins of a paper, the size of the type and the colours of the flags. */
export const paperClasses = ({ paper, isLarge, inColour }: Pick<PrintJob, 'paper' | 'isLarge' | 'inColour'>) => [
  paper === 'letter' && styles.onLetter,
  isLarge === true && styles.isLarge,
  inColour === true && styles.inColour,
];
