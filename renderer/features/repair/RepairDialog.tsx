import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { changeDocuments } from '#renderer/state/change-documents';
import { announce } from '#renderer/state/announce-store';
import { useLibrary, useUnits } from '#renderer/state/library-store';
import { previewPlan, useCommittedPlan } from '#renderer/state/planner-store';
import { findRecipe, findRecipeFood } from '#renderer/state/recipes-store';
import { useRepairPerson } from '#renderer/state/repair-person';
import {
  editedPlan,
  excludedTags,
  neverSuggest,
  repairRun,
  setExclusion,
  suggestAgain,
  usualLimits,
} from '#renderer/state/repair-planning';
import { closeRepair } from '#renderer/state/repair-request';
import { useDayTargets, useFoodLookup } from '#renderer/state/score-store';
import { tellDone } from '#renderer/state/tell';
import { Dialog } from '#renderer/ui/Dialog';
import { formatGramsIn } from '#shared/domain/food/shown-units';
import { counted, formatList } from '#shared/domain/number-text';
import { targetSentences } from '#shared/domain/person/person-text';
import { scoreDay } from '#shared/domain/score/score';
import type { IsoDate } from '#shared/domain/week-id';
import { formatDate, shiftWeek } from '#shared/domain/week-id';
import type { Names } from './edit-words';
import { editWords, proposalWords } from './edit-words';
import { RepairView } from './RepairView';
import type { ShownProposal } from './RepairView';
import { daySentence, leftOutSentences, nothingSentence } from './repair-text';
import type { RunLimits } from './run-limits';
import { withMoved } from './run-limits';
import { useDayRepair } from './use-day-repair';

const WIDTH = 1000;

/** The repair of a day of the week on screen: proposals, shown on the board while they are looked at, applied as one step. */
export function RepairDialog({ date }: { readonly date: IsoDate }) {
  const plan = useCommittedPlan();
  const library = useLibrary();
  const units = useUnits();
  const person = useRepairPerson(date);
  const targets = useDayTargets(date);
  const lookup = useFoodLookup();
  const [usual] = useState<RunLimits>(() => usualLimits(person));
  const [limits, setLimits] = useState(usual);
  const [chosen, setChosen] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const { dislikes } = library;
  const tags = excludedTags(library);
  return null;
}
