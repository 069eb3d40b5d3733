import { useState } from 'react';
import { call } from '../../bridge/bridge';
import { formatWeekRange, weekNumber } from '../../../shared/domain/week-id';
import { importWeeks, readImport, replacedDays } from './import-plan';
import type { ImportPreview } from './import-plan';
import { Dialog } from '../../ui/Dialog';

/** Imports a plan CSV or a week file: choose, see what it holds and which rows are bad, then import or not. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [problem, setProblem] = useState('');
  const [replaced, setReplaced] = useState<readonly string[]>([]);
  const choose = async () => {
    setProblem('');
    const result = await call('files.openText', { title: 'Import a plan', formats: ['csv', 'json'] });
    if (!result.ok) {
      if (result.error.code !== 'CANCELLED') setProblem(result.error.message);
      return;
    }
    const read = readImport(result.value.name, result.value.text);
    setPreview(typeof read === 'string' ? null : read);
    if (typeof read === 'string') setProblem(read);
    else setReplaced(await replacedDays(read.weeks));
  };
  const run = async () => {
    if (preview === null) return;
    const refused = await importWeeks(preview.weeks);
    if (refused.length === 0) onClose();
    else
      setProblem(
        refused.map((week) => `Week ${weekNumber(week)} was not imported: it cannot be changed now.`).join(' '),
      );
  };
  const bad = preview?.problems.length ?? 0;
  return (
    <Dialog onClose={onClose} title="Import a plan" size={560}>
      {preview === null ? (
        <p className="dialog-text">
          A plan CSV with the columns date, meal, food, amount, unit, note, or a week file (JSON) saved by this program.
          The days in the file replace the same days here; other days stay. Undo brings them back.
        </p>
      ) : (
        <>
          <p className="dialog-text">
            <b>{preview.name}</b> holds {preview.entryCount} {preview.entryCount === 1 ? 'entry' : 'entries'} in{' '}
            {preview.weeks
              .map((week) => `week ${weekNumber(week.week)} (${formatWeekRange(week.week, 'short')})`)
              .join(', ') || 'no week'}
            .
          </p>
          {replaced.length === 0 ? null : (
            <p className="dialog-text">
              <b>Replaces {replaced.join(', ')}.</b> Undo brings them back.
            </p>
          )}
          {bad === 0 ? null : (
            <>
              <p className="problem">
                {bad} {bad === 1 ? 'row' : 'rows'} cannot be read:
              </p>
              <ol className="problem-list" tabIndex={0} aria-label="Rows that cannot be read">
                {preview.problems.map((row) => (
                  <li key={`${row.line}-${row.reason}`}>
                    Line {row.line}: {row.reason}
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
      {problem === '' ? null : (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" className="btn quiet" onClick={onClose}>
          Cancel
        </button>
        {preview !== null && preview.entryCount > 0 ? (
          <>
            <button type="button" className="btn outline" onClick={() => void choose()}>
              Another file…
            </button>
            <button type="button" className="btn primary" onClick={() => void run()}>
              {bad === 0 ? 'Import' : 'Import the good rows'}
            </button>
          </>
        ) : (
          <button type="button" className="btn primary" data-autofocus onClick={() => void choose()}>
            Choose a file…
          </button>
        )}
      </div>
    </Dialog>
  );
}
