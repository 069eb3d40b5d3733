import { changeDocuments } from '#renderer/state/change-documents';
import { Popover } from '@mantine/core';
import { currentPlan, newEntryId, usePlan } from '#renderer/state/planner-store';
import { currentGuard, useFoodLookup, useGuard } from '#renderer/state/score-store';
import { tell } from '#renderer/state/tell';
import { adviceFor } from '#shared/domain/person/advice';
import { nutrientIn } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import { SALT_STEPS, saltGramsAt, saltStepsText, stepSalt, TABLE_SALT } from '#shared/domain/week/quick-salt';
import type { SaltStep } from '#shared/domain/week/quick-salt';
import { roundedDown } from '#shared/domain/score/score-text';
import { entriesAt } from '#shared/domain/week/week-plan';
import type { CellAddress } from '#shared/domain/week/week-plan';
import { currentSelection, focusOn, startSalting, stopEditing } from '../selection-store';
import { openPlace } from './place-request';
import { cellName } from './plan-actions';
import { isStepRefused, saltRefusal } from './salt-offer';
import { formatNumber } from '#shared/domain/number-text';
import textStyles from '#renderer/ui/text.module.css';
import styles from './quick-salt.module.css';

/** Opens the salt of a meal, or says why it is not offered. */
export function openSalt(at: CellAddress): void {
  const refusal = saltRefusal(currentGuard());
  if (refusal === null) startSalting(at);
  else tell(refusal);
}

/** "¼ tsp + 1 pinch (1.86 g)", or the grams alone. */
function saltWords(grams: number): string {
  const steps = saltStepsText(TABLE_SALT, { amount: grams, unit: 'g' });
  return steps === null ? `${formatNumber(grams)} g` : `${steps} (${formatNumber(grams)} g)`;
}

/** The bottom of a tall meal may be below the window, where a popover is not shown. */
const scrollIntoSight = (anchor: HTMLElement | null): void => anchor?.scrollIntoView({ block: 'nearest' });

/** Salt to taste: pinches and quarter teaspoons for one meal. Each step is a separate, undoable edit. */
export function QuickSalt({ at }: { readonly at: CellAddress }) {
  const plan = usePlan();
  const guard = useGuard();
  const salt = useFoodLookup()(TABLE_SALT);
  const grams = saltGramsAt(plan, at);
  if (salt === undefined || saltRefusal(guard) !== null) return null;
  const saltEntry = entriesAt(plan, at).find((entry) => entry.kind === 'food' && entry.food === TABLE_SALT);
  const sodium = nutrientIn(salt, 'sodium', grams);
  const step = (one: SaltStep, direction: 1 | -1) => () =>
    changeDocuments('plan', {
      label: `${direction > 0 ? 'Added' : 'Removed'} ${formatPortion(one.portion)} of salt`,
      plan: (before) => stepSalt(before, at, one, direction, newEntryId),
    });
  const close = () => {
    stopEditing();
    const { focus } = currentSelection();
    const entries = entriesAt(currentPlan(), at);
    // Returns the focus to the entry it was opened from, else to the meal's last one, which is its salt, else to the
    // empty meal.
    const before = entries.find(({ id }) => id === focus?.entry) ?? entries.at(-1);
    focusOn({ ...at, entry: before?.id ?? null }, { keepSelection: true });
  };
  const name = cellName(currentPlan(), at);
  return (
    <Popover
      opened
      onChange={(opened) => (opened ? undefined : close())}
      position="bottom-start"
      offset={4}
      width={250}
      trapFocus
      // The popover has its own name; the anchor is not an expandable control.
      withRoles={false}
      returnFocus
    >
      <Popover.Target>
        <span ref={scrollIntoSight} className={styles.saltAnchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={`Salt for ${name}`} tabIndex={-1} className={styles.saltBox}>
        <h3>Salt to taste</h3>
        <p className={styles.saltNow} role="status">
          {grams === 0
            ? 'No salt added to this meal.'
            : `${saltWords(grams)}, ${sodium === null ? '—' : roundedDown(sodium)} mg sodium`}
        </p>
        {SALT_STEPS.map((one) => (
          <div key={one.portion.unit} className={styles.saltStep} role="group" aria-label={formatPortion(one.portion)}>
            <button
              type="button"
              aria-label={`Remove ${formatPortion(one.portion)}`}
              disabled={grams === 0}
              onClick={step(one, -1)}
            >
              −
            </button>
            <span>
              {formatPortion(one.portion)} <small>{roundedDown(nutrientIn(salt, 'sodium', one.grams) ?? 0)} mg</small>
            </span>
            <button
              type="button"
              aria-label={`Add ${formatPortion(one.portion)}`}
              disabled={isStepRefused(guard, plan, at, one)}
              onClick={step(one, 1)}
            >
              +
            </button>
          </div>
        ))}
        {saltEntry === undefined ? null : (
          <button
            type="button"
            className={textStyles.link}
            onClick={() => {
              close();
              openPlace({ kind: 'several-days', ids: [saltEntry.id] });
            }}
          >
            Add to several days…
          </button>
        )}
        <p className={styles.saltWhy}>{adviceFor(guard, 'quick-salt')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
