import type { Recipe, FrozenFood } from '../food/food';
import type { Applied } from './template';
import { hasSameName, slotsTogether } from './template';
import type { LeftOut, TemplateRules } from './template-guard';
import { PlanGate } from './template-guard';
import { sameness } from '../week/entry-sameness';
import type { CellAddress, Entry, Slot, WeekPlan } from '../week/week-plan';
import { addSlot, entriesAt, findEntry } from '../week/week-plan';
import { pasteEntries, takeCopy } from '../week/week-plan-copy';

/** An entry pinned to some weekdays (1 Monday … 7 Sunday), with frozen copies of its foods and recipes. */
export interface PinnedEntry {
  readonly weekdays: readonly number[];
  readonly slot: Slot;
  readonly entry: Entry;
  readonly foods: Readonly<Record<string, FrozenFood>>;
  readonly recipes: Readonly<Record<string, Recipe>>;
}

/**
 * Pins an entry of a week to weekdays; `null` when the week has no such entry. Each copy of a recipe is cooked
 * separately: a pin does not remember that it was a leftover, or was cooked for later days.
 */
export function pinOf(plan: WeekPlan, entryId: string, weekdays: readonly number[]): PinnedEntry | null {
  const found = findEntry(plan, entryId);
  if (found === null) return null;
  const { at } = found;
  const slot = plan.slots.find((one) => one.id === at.slot) ?? { id: at.slot, name: at.slot, time: '' };
  const { foods, recipes } = takeCopy(plan, [found.entry]);
  return { weekdays, slot, entry: cookedItself(found.entry), foods, recipes };
}

function cookedItself(entry: Entry): Entry {
  if (entry.kind !== 'recipe') return entry;
  const { cook: _cook, ...rest } = entry;
  return { ...rest, leftoverOf: null };
}

/** True when two pins add the same food or recipe to the same meal; their weekdays and frozen copies may differ. */
export function isSamePin(a: PinnedEntry, b: PinnedEntry): boolean {
  return hasSameName(a.slot, b.slot) && sameness(a.entry) === sameness(b.entry);
}

/**
 * Adds pinned entries to the days of a week, each at the end of its meal. An existing entry in the same meal with the
 * same amount counts as the pinned one, so adding them again changes nothing; two equal pins need two equal entries.
 * Entries that the person's answers rule out on a date are left out and reported. Example: magnesium pinned to Monday
 * and Friday, planned by hand on Friday → added on Monday only.
 */
export function applyPins<Plan extends WeekPlan>(
  plan: Plan,
  pins: readonly PinnedEntry[],
  rules: TemplateRules,
): Applied<Plan> {
  const leftOut: LeftOut[] = [];
  const meals = new Set<string>();
  let entries = 0;
  let current = plan;
  plan.days.forEach(({ date }, index) => {
    const free = new Map<string, string[]>();
    for (const pin of pins.filter(({ weekdays }) => weekdays.includes(index + 1))) {
      const { slots, idHere } = slotsTogether(current, [pin.slot]);
      const at: CellAddress = { date, slot: idHere.get(pin.slot.id) ?? pin.slot.id };
      const here = free.get(at.slot) ?? entriesAt(plan, at).map(sameness);
      free.set(at.slot, here);
      const same = here.indexOf(sameness(pin.entry));
      if (same >= 0) {
        here.splice(same, 1);
        continue;
      }
      const gate = new PlanGate(pin, rules);
      const entry = gate.admit(pin.entry, at);
      leftOut.push(...gate.leftOut);
      if (entry === null) continue;
      const slot = slots.find((one) => one.id === at.slot);
      const withSlot = slot === undefined ? current : addSlot(current, slot);
      current = pasteEntries(withSlot, at, gate.copyOf([entry]), rules.newId);
      entries += 1;
      meals.add(`${date}/${at.slot}`);
    }
  });
  return { plan: current, entries, meals: meals.size, kept: 0, locked: 0, replaced: [], leftOut, gone: [] };
}
