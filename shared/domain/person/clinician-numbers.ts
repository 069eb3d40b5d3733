import { formatNumber } from '../number-text';
import type { NewerValue } from '../newer-value';

/** A clinician's numbers for one mineral, mg a day. `off`: do not score it. Left blank: the official row applies. */
export type ClinicianLimits = {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
};

/** The clinician's numbers. Only potassium can be switched off. */
export type ClinicianNumbers = {
  readonly sodium?: ClinicianLimits | undefined;
  readonly potassium?: ClinicianLimits | 'off' | NewerValue | undefined;
  readonly magnesium?: ClinicianLimits | undefined;
};

/** Highest plausible number of a clinician, in mg a day: above it a wrong unit is more likely. */
export const MAX_CLINICIAN_MG = 20_000;

/**
 * Why a clinician's numbers of one mineral cannot be used; `null` when they can. 0 < min ≤ max ≤ 20,000 mg; a mineral
 * that is off needs no number. `clinicianProblem({ min: 3000, max: 2000 })` → "The least is above the most.".
 */
export function clinicianProblem(limits: ClinicianLimits & { readonly off?: boolean }): string | null {
  const given = [limits.min, limits.max].filter((one): one is number => one !== undefined);
  if (limits.off === true) return given.length > 0 ? 'Off and a number contradict each other: keep one of them.' : null;
  if (given.some((one) => !Number.isFinite(one) || one <= 0 || one > MAX_CLINICIAN_MG))
    return `Type milligrams per day, more than 0 and at most ${formatNumber(MAX_CLINICIAN_MG)}.`;
  return limits.min !== undefined && limits.max !== undefined && limits.min > limits.max
    ? 'The least is above the most.'
    : null;
}
