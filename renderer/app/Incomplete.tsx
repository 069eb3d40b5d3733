import { showLog } from '../state/show-log';
import { ShowLogButton } from '../ui/ShowLogButton';
import { TitleBar } from './TitleBar';
import styles from './shell.module.css';

/** A file of the program itself cannot be used: nothing to do here, and the person's own files are not the cause. */
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
