import { Component } from 'react';
import type { ReactNode } from 'react';
import { showLog } from '#renderer/state/show-log';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { reportWindowError } from './window-errors';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './shell.module.css';

/** Catches a screen that fails to render. Committed edits are already saved, so rendering again is safe. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(problem: unknown): void {
    reportWindowError('screen', problem);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles.fullPage}>
        <div>
          <h1>This screen could not be drawn</h1>
          <p role="alert">
            That is a fault in the program. Every change you finished had been sent to the disk before.
          </p>
          <p>
            <button
              type="button"
              className={classNames(buttonStyles.btn, buttonStyles.primary)}
              onClick={() => this.setState({ failed: false })}
            >
              Draw it again
            </button>
          </p>
          <p>The log says where in the program it happened, and nothing about your plan.</p>
          <div>
            <ShowLogButton onShow={showLog} />
          </div>
        </div>
      </main>
    );
  }
}
