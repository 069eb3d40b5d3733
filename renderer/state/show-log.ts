import { call } from '../bridge/bridge';

/** Shows the folder with the log; answers why that was not possible, or nothing. */
export async function showLog(): Promise<string> {
  const result = await call('log.show', {});
  return result.ok ? '' : result.error.message;
}
