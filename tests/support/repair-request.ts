/** A request to repair Tuesday of the reference week, for a woman of 40 on keto without any locks. */
import { lookupFor } from '#shared/domain/food/food-lookup';
import { personOn } from '#shared/domain/person/targets';
import { defaultLimits } from '#shared/domain/repair/default-limits';
import type { RepairLimits, RepairRequest } from '#shared/domain/repair/repair';
import { profileEntry } from './people';
import { referencePlan } from './reference-week';
import { repairFoods } from './repair-foods';
import { shippedCatalog } from './shipped-catalog';

/** Tuesday of the reference week. */
export const TUESDAY = '2026-11-24';

type Asked = Partial<Pick<RepairRequest, 'plan' | 'date' | 'foods' | 'recipes' | 'reach' | 'recent' | 'onList'>>;

/** The request, with everything else as at the start of a run. `entry`: the person; `limits`: the changed ones. */
export function repairRequest(
  asked: Asked & {
    readonly entry?: Parameters<typeof profileEntry>[0];
    readonly limits?: Partial<RepairLimits>;
  } = {},
): RepairRequest {
  const { entry, limits, plan = referencePlan(), date = TUESDAY, ...rest } = asked;
  const person = personOn([profileEntry(entry)], date);
  const day = plan.days.find((one) => one.date === date);
  if (person === null || day === undefined) throw new Error(`Nobody or no day on ${date}`);
  const lookup = lookupFor(plan, shippedCatalog());
  return {
    plan,
    date,
    person,
    lookup,
    foods: repairFoods(),
    recipes: [],
    recent: new Map(),
    onList: new Set(),
    ...rest,
    limits: { ...defaultLimits(person, day, lookup), ...limits },
  };
}
