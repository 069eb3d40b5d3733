/** Reports errors that nothing in the window caught to the main process for its log, which decides what to keep. */
import type { MethodInput } from '#shared/contract/methods';
import { call } from '../bridge/bridge';

type Where = MethodInput<'log.windowError'>['where'];

const MAX_NAME = 100;
const MAX_MESSAGE = 2000;
const MAX_STACK = 20_000;

/** Reports one error. A failure to report it is ignored. */
export function reportWindowError(where: Where, problem: unknown): void {
  const {
    name,
    message,
    stack = '',
  } = problem instanceof Error ? problem : { name: 'Error', message: String(problem), stack: '' };
  void call('log.windowError', {
    where,
    name: name.slice(0, MAX_NAME),
    message: message.slice(0, MAX_MESSAGE),
    stack: stack.slice(0, MAX_STACK),
  });
}

/** Reports from now on; returns a function that stops it. */
export function reportWindowErrors(): () => void {
  const onError = ({ error, message }: ErrorEvent) => reportWindowError('script', error ?? message);
  const onRejection = ({ reason }: PromiseRejectionEvent) => reportWindowError('promise', reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
