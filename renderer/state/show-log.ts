import { call } from '../bridge/bridge';

/** Shows the folder with the log; returns why that failed, or an empty string. */
export async function showLog(): Promise<string> {
  const result = await call('log.show', {});
  return result.ok ? '' : result.error.message;
}
