import { useMemo } from 'react';
import type { KnownEater } from '#shared/domain/eaters/eater';
import { lookupFor } from '#shared/domain/food/food-lookup';
import type { Table } from '#shared/domain/repair/whose-plate';
import { weekOfWhom } from '#shared/domain/repair/whose-plate';
import type { WeekDocument } from '#shared/schema/week-document';
import { currentCatalog } from './catalog-store';
import { currentToday } from './clock-store';
import { currentEaters } from './eaters-store';
import { newEntryId } from './planner-store';
import { findRecipeFood } from './recipes-store';

/** Who a suggestion is for, and the week as they eat it. */

/** The current table of the household. `eater`: who something is suggested for; `null`: the planned person. */
export const tableFor = (eater: KnownEater | null): Table => ({
  eater,
  eaters: currentEaters(),
  today: currentToday(),
  lookupOf: (plan) => lookupFor(plan, { find: (id) => currentCatalog().find(id) ?? findRecipeFood(id) }),
  newId: newEntryId,
});

/** A week as eaten by the person something is suggested for. */
export const usePlateWeek = (plan: WeekDocument, eater: KnownEater | null): WeekDocument =>
  useMemo(() => weekOfWhom(plan, tableFor(eater)), [plan, eater]);
