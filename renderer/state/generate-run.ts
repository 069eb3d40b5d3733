import type { MethodInput, MethodOutput } from '#shared/contract/methods';
import type { Result } from '#shared/contract/result';
import type { RepairLimits } from '#shared/domain/repair/repair';
import type { WeekDocument } from '#shared/schema/week-document';
import { call } from '../bridge/bridge';
import { runInput } from './repair-run';

type Input = MethodInput<'repair.generate'>;

/** The request for filling a week, besides what every run needs. */
export interface GenerateQuestion extends Pick<Input, 'replace' | 'seed'> {
  readonly week: WeekDocument;
  readonly limits: RepairLimits;
  readonly cells: readonly Input['cells'][number][];
  readonly avoid: readonly string[];
  readonly wishes: Input['wishes'];
}

/** A successful answer of the main process. */
export type GenerateAnswer = Extract<Result<MethodOutput<'repair.generate'>>, { readonly ok: true }>;

/**
 * Fills a week in the main process; nothing is changed. `null` if `isWanted` returns false before the request is sent:
 * a newer one is already waiting.
 */
export async function askGenerate(
  { week, limits, cells, avoid, ...rest }: GenerateQuestion,
  isWanted: () => boolean,
): Promise<Result<MethodOutput<'repair.generate'>> | null> {
  const begun = await runInput(week, limits);
  if (!isWanted()) return null;
  return call('repair.generate', { ...begun, ...rest, cells: [...cells], avoid: [...avoid] });
}
