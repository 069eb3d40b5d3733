import { useEffect, useState } from 'react';
import { call } from '../bridge/bridge';
import { openLibraryCopy, showLibraryFolder } from '../state/library-rescue';
import { restoreLibrary } from '../state/restore-library';
import { showLog } from '../state/show-log';
import type { MethodOutput } from '#shared/contract/methods';
import type { Failure } from '#shared/contract/result';
import { classNames } from '#renderer/ui/class-names';
import { Problem } from '#renderer/ui/Problem';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './shell.module.css';
import { TitleBar } from './TitleBar';

type Copies = MethodOutput<'library.copies'>['copies'];

interface BlockedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** Shown when the program cannot read its data: what failed and where, and every way to continue. */
export function Blocked({ failure, onRetry }: BlockedProps) {
  const [copies, setCopies] = useState<Copies>([]);
  const [problem, setProblem] = useState('');
  // Files written by a newer version are fine: neither a copy nor an archive may replace them here.
  const isNewer = failure.code === 'NEWER_VERSION';
  useEffect(() => {
    if (isNewer) return;
    void call('library.copies', {}).then((result) => setCopies(result.ok ? result.value.copies : []));
  }, [isNewer, failure]);

  const goOn = (refused: Failure | null) => {
    if (refused === null) onRetry();
    else setProblem(refused.code === 'CANCELLED' ? '' : refused.message);
  };
  const restore = async () => {
    const opened = await call('archive.open', {});
    if (!opened.ok) return goOn(opened.error);
    const restored = await restoreLibrary(opened.value.archive);
    return goOn(restored.ok ? null : restored.error);
  };

  const outline = classNames(buttonStyles.btn, buttonStyles.outline);
  return (
    <>
      <TitleBar title="Library not opened" />
      <main className={styles.fullPage}>
        <div>
          <h1>Electroplate cannot open its library</h1>
          <p role="alert">{failure.message}</p>
          <p>Move what is in the way or fix the cause, then try again.</p>
          <p className={styles.waysOn}>
            <button type="button" className={classNames(buttonStyles.btn, buttonStyles.primary)} onClick={onRetry}>
              Try again
            </button>
            <button
              type="button"
              className={outline}
              onClick={() => void showLibraryFolder().then((refused) => setProblem(refused?.message ?? ''))}
            >
              Show the folder
            </button>
            {isNewer ? null : (
              <button type="button" className={outline} onClick={() => void restore()}>
                Restore from an archive…
              </button>
            )}
          </p>
          {copies.length === 0 ? null : (
            <>
              <p>Or go on from a copy. What cannot be opened is kept beside it.</p>
              <ul className={styles.copies}>
                {copies.map(({ copy, words }) => (
                  <li key={copy}>
                    <button type="button" className={outline} onClick={() => void openLibraryCopy(copy).then(goOn)}>
                      Open {words}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          <Problem text={problem} />
          <div className={styles.waysOn}>
            <ShowLogButton onShow={showLog} />
          </div>
        </div>
      </main>
    </>
  );
}
