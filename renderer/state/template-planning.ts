import { changeDocuments } from './change-documents';
import { tellLeftOut } from './left-out';
import { useMemo } from 'react';
import type { Applied } from '#shared/domain/template/template';
import type { TemplateRules } from '#shared/domain/template/template-guard';
import { applyPins } from '#shared/domain/template/template-pins';
import { personOn } from '#shared/domain/person/targets';
import { personToRepair } from '#shared/domain/repair/week-request';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { currentCatalog } from './catalog-store';
import { currentToday } from './clock-store';
import { currentScoredEaters } from './eaters-store';
import { currentLibrary, useLibrary } from './library-store';
import { currentPlan, newEntryId, usePlan } from './planner-store';
import { currentGuard } from './score-store';
import { counted } from '#shared/domain/number-text';

/**
 * Rules for adding templates and pinned entries to weeks: what is added on a date must be allowed by the answers of
 * that date and, because it is suggested now, by today's.
 */
export function templateRules(): TemplateRules {
  const { profile } = currentLibrary();
  const today = currentGuard();
  return {
    catalog: currentCatalog(),
    guardsOn: (date) => {
      const then = personOn(profile, date)?.guard;
      return then === undefined ? [today] : [then, today];
    },
    eatersOn: (date) =>
      currentScoredEaters().flatMap(({ id, profile: theirs }) => {
        const person = personToRepair(theirs, date, currentToday());
        return person === null ? [] : [{ id, guard: person.guard }];
      }),
    newId: newEntryId,
  };
}

/** The pinned entries of a library, in the order they were pinned. */
export const pinsOf = (library: LibraryDocument): readonly LibraryDocument['pinned'][string][] =>
  Object.values(library.pinned);

/** What adding the pinned entries to the week on screen would do. */
export function usePinsForWeek(): Applied<WeekDocument> {
  const plan = usePlan();
  const library = useLibrary();
  return useMemo(() => applyPins(plan, pinsOf(library), templateRules()), [plan, library]);
}

/** Adds the pinned entries to the week on screen as one edit, and reports what was left out. */
export function addPinnedEntries(): void {
  const pins = pinsOf(currentLibrary());
  const { entries, leftOut } = applyPins(currentPlan(), pins, templateRules());
  changeDocuments('plan', {
    label: `Added ${counted(entries, 'pinned entry', 'pinned entries')}`,
    plan: (plan) => applyPins(plan, pins, templateRules()).plan,
  });
  tellLeftOut(leftOut);
}
