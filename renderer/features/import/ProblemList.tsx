import type { RowProblem } from '#shared/formats/csv-text';
import { saveText } from '#renderer/state/save-text';
import { formatProblem, formatReport } from './import-text';
import { counted } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import textStyles from '#renderer/ui/text.module.css';
import styles from './import.module.css';

/** More rows than this are only in the report: a very long list would make the window slow. */
const MOST_SHOWN = 200;

interface ProblemListProps {
  readonly name: string;
  readonly contents: readonly string[];
  readonly problems: readonly RowProblem[];
}

/** The rows that cannot be planned, each with its reason and what happens to it, and a button for a full report. */
export function ProblemList({ name, contents, problems }: ProblemListProps) {
  if (problems.length === 0) return null;
  const save = () =>
    void saveText(
      {
        suggestedName: `Import of ${name.replaceAll(/[/\\:]/g, '-').slice(0, 100)}.txt`,
        format: 'txt',
        text: formatReport(name, contents, problems),
      },
      'Nothing else is changed.',
    );
  const hidden = problems.length - MOST_SHOWN;
  return (
    <section className={styles.imProblems} aria-label="Rows that cannot be planned">
      <div className={styles.imLine}>
        <p>
          <b>{counted(problems.length, 'row', 'rows')} cannot be planned:</b>
        </p>
        <button type="button" className={classNames(textStyles.link, styles.imLineLink)} onClick={save}>
          Save the report…
        </button>
      </div>
      {problems.some(({ isNote }) => isNote === true) ? (
        <p className={styles.imText}>
          A row with a day and a meal becomes a note of unknown nutrition, so that its day reads “at least”.
        </p>
      ) : null}
      <ol className={styles.imScroll} tabIndex={0} aria-label="Rows that cannot be planned, with reasons">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.line}-${problem.reason}`}>{formatProblem(problem)}</li>
        ))}
        {hidden > 0 ? <li>{counted(hidden, 'more row is', 'more rows are')} in the report.</li> : null}
      </ol>
    </section>
  );
}
