import { Component } from 'react';
import type { ReactNode } from 'react';
import { showLog } from '#renderer/state/show-log';
import { ShowLogButton } from '#renderer/ui/ShowLogButton';
import { reportWindowError } from './window-errors';

/** Catches a screen that fails to render: committed edits are already saved, so rendering again is safe. */
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
      <main className="full-page">
        <div>
          <h1>This screen could not be drawn</h1>
          <p role="alert">That is a fault in the program. Every edit you committed was handed to the disk before.</p>
          <p>
            <button type="button" className="btn primary" onClick={() => this.setState({ failed: false })}>
              Draw it again
            </button>
          </p>
          <p>The log says where in the program it happened, and nothing of your plan.</p>
          <ShowLogButton onShow={showLog} />
        </div>
      </main>
    );
  }
}
