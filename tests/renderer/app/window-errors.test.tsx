/** Errors of the window reach the log, and the log can be shown from where something failed. */
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary';
import { reportWindowErrors } from '#renderer/app/window-errors';
import { FakeMain } from '../bridge/fake-main';

let main: FakeMain;
let stop: () => void;

beforeEach(() => {
  main = new FakeMain();
  stop = reportWindowErrors();
});
afterEach(() => stop());

const reported = () => main.asked('log.windowError');

/** As the browser tells of it; happy-dom has no PromiseRejectionEvent of its own. */
const rejection = (reason: unknown) => Object.assign(new Event('unhandledrejection'), { reason });

describe('an error nothing caught', () => {
  it('of a script is reported with its name, message and stack', () => {
    const error = new TypeError('no butter');
    window.dispatchEvent(new ErrorEvent('error', { error }));
    expect(reported()).toEqual([{ where: 'script', name: 'TypeError', message: 'no butter', stack: error.stack }]);
  });

  it('of a promise is reported, whatever was thrown', () => {
    window.dispatchEvent(rejection(new RangeError('too much')));
    window.dispatchEvent(rejection('just a text'));
    window.dispatchEvent(rejection(undefined));
    expect(reported()).toMatchObject([
      { where: 'promise', name: 'RangeError', message: 'too much' },
      { where: 'promise', name: 'Error', message: 'just a text', stack: '' },
      { where: 'promise', name: 'Error', message: 'undefined', stack: '' },
    ]);
  });

  it('is cut to what the program takes', () => {
    const error = Object.assign(new Error('x'.repeat(1e6)), { name: 'N'.repeat(1e6) });
    window.dispatchEvent(new ErrorEvent('error', { error }));
    expect(reported()).toHaveLength(1);
  });

  it('is no longer reported after the listener was removed', () => {
    stop();
    window.dispatchEvent(rejection(new Error('late')));
    expect(reported()).toEqual([]);
  });
});

describe('a screen that cannot be drawn', () => {
  const Broken = () => {
    throw new TypeError('no week');
  };

  it('is reported, and offers the log', async () => {
    // React logs errors caught by a boundary to the console.
    const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    render(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    spy.mockRestore();
    expect(reported()).toMatchObject([{ where: 'screen', name: 'TypeError', message: 'no week' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Show log' }));
    expect(main.asked('log.show')).toHaveLength(1);
  });
});
