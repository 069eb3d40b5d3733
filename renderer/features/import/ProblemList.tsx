import type { RowProblem } from '#shared/formats/csv-text';
import { saveText } from '#renderer/state/save-text';
import { formatProblem, formatReport } from './import-text';
import { counted } from '#shared/domain/number-text';

/** More rows than this are only in the report: a very long list would make the window slow. */
const MOST_SHOWN = 200;

interface ProblemListProps {
  readonly name: string;
  readonly contents: readonly string[];
  readonly problems: readonly RowProblem[];
  /** "cannot be taken" before the import, "were left out" after it. */
  readonly said: string;
}

/** The rows that are not imported, each with its reason, and a button for a full report. */
export function ProblemList({ name, contents, problems, said }: ProblemListProps) {
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
    <section className="im-problems" aria-label="Rows that are not imported">
      <div className="im-line">
        <p>
          <b>
            {counted(problems.length, 'row', 'rows')} {said}:
          </b>
        </p>
        <button type="button" className="link" onClick={save}>
          Save the report…
        </button>
      </div>
      <ol className="im-scroll" tabIndex={0} aria-label="Rows that are not imported, with reasons">
        {problems.slice(0, MOST_SHOWN).map((problem) => (
          <li key={`${problem.line}-${problem.reason}`}>{formatProblem(problem)}</li>
        ))}
        {hidden > 0 ? <li>{counted(hidden, 'more row is', 'more rows are')} in the report.</li> : null}
      </ol>
    </section>
  );
}
