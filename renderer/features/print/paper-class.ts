import type { PrintJob } from './read-job';
import styles from './print.module.css';

/** The classes that give sheets the size and margins of a paper, the type size and the flag colours. */
export function paperLook(job: Pick<PrintJob, 'paper' | 'isLarge' | 'inColour'>) {
  return [
    job.paper === 'letter' && styles.onLetter,
    job.isLarge === true && styles.isLarge,
    job.inColour === true && styles.inColour,
  ];
}
