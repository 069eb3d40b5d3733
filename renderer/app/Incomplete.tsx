import { showLog } from '../state/show-log';
import { ShowLogButton } from '../ui/ShowLogButton';
import { TitleBar } from './TitleBar';
import styles from './shell.module.css';

/**
 * Shown when one of the program's own files is unusable: nothing can be done here, and the user's files are not the
 * cause.
 */
export function Incomplete({ message }: { readonly message: string }) {
  return (
    <>
      <TitleBar title="Not complete" />
      <main className={styles.fullPage}>
        <div>
          <h1>Electroplate is not complete</h1>
          <p role="alert">{message}</p>
          <p>Install Electroplate again. Your plans and foods are in a folder of their own and were not touched.</p>
          <div>
            <ShowLogButton onShow={showLog} />
          </div>
        </div>
      </main>
    </>
  );
}
