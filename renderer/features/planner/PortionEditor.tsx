import { Popover } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { currentPlan, editPlan, previewPlan } from '../../app/planner-store';
import { useFoodLookup } from '../../app/score-store';
import {
  formatAmount,
  formatPortion,
  isCounted,
  isPortionProblem,
  parsePortion,
  unitsOf,
} from '../../../shared/domain/portion';
import type { PortionProblem, ResolvedPortion } from '../../../shared/domain/portion';
import type { FoodEntry } from '../../../shared/domain/week-plan';
import { setPortion } from '../../../shared/domain/week-plan';
import { stopEditing } from './selection-store';

interface PortionEditorProps {
  readonly entry: FoodEntry;
  readonly children: ReactElement;
}

/**
 * The amount of an entry: a number and a unit. Typing shows its effect on the board at once; Enter, Tab, choosing
 * a unit or leaving the field commits it as one edit; Escape takes it back.
 */
export function PortionEditor({ entry, children }: PortionEditorProps) {
  const food = useFoodLookup()(entry.food) ?? { name: entry.food, kind: 'food' as const, measures: [] };
  const [text, setText] = useState(() => formatAmount(entry.portion.amount));
  const [unit, setUnit] = useState(entry.portion.unit);
  const done = useRef(false);
  const byPointer = useRef(false);
  const problemId = useId();
  const resolved = parsePortion(food, text, unit);
  const counted = isCounted(food);
  const units = counted ? food.measures : unitsOf(food);

  useEffect(() => () => previewPlan(null), []);
  // The dropdown is drawn in a portal after this component, so the field is focused when it appears.
  const focusField = useCallback((field: HTMLInputElement | null) => {
    field?.focus();
    field?.select();
  }, []);

  const preview = (next: ResolvedPortion | PortionProblem) =>
    previewPlan(isPortionProblem(next) ? null : setPortion(currentPlan(), entry.id, next.grams, next.portion));

  const finish = (next: ResolvedPortion | PortionProblem | null) => {
    if (done.current || (next !== null && isPortionProblem(next))) return;
    done.current = true;
    if (next === null) previewPlan(null);
    else {
      editPlan(`${food.name}: ${formatPortion(next.portion)}`, (plan) =>
        setPortion(plan, entry.id, next.grams, next.portion),
      );
    }
    stopEditing();
  };

  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      withinPortal
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={`Amount of ${food.name}`}>
        <div
          className="portion-pop"
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') finish(resolved);
            else if (event.key === 'Escape') finish(null);
            else return;
            event.preventDefault();
          }}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return;
            // Leaving with an amount that cannot be read keeps the old one.
            finish(isPortionProblem(resolved) ? null : resolved);
          }}
        >
          <div className="form-row">
            <input
              ref={focusField}
              aria-label={`Amount of ${food.name}`}
              aria-invalid={isPortionProblem(resolved)}
              aria-describedby={problemId}
              value={text}
              inputMode="decimal"
              autoComplete="off"
              onChange={(event) => {
                setText(event.currentTarget.value);
                preview(parsePortion(food, event.currentTarget.value, unit));
              }}
            />
            <select
              aria-label="Unit"
              value={unit}
              onPointerDown={() => {
                byPointer.current = true;
              }}
              onKeyDown={() => {
                byPointer.current = false;
              }}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                setUnit(chosen);
                const next = parsePortion(food, text, chosen);
                if (byPointer.current) finish(next);
                else preview(next);
              }}
            >
              {units.map((measure) => (
                <option key={measure.unit} value={measure.unit}>
                  {measure.unit}
                </option>
              ))}
            </select>
          </div>
          <p
            id={problemId}
            role={isPortionProblem(resolved) ? 'alert' : undefined}
            className={isPortionProblem(resolved) ? 'problem' : undefined}
          >
            {isPortionProblem(resolved)
              ? resolved.problem
              : counted
                ? 'Counted as on its label.'
                : `${resolved.grams.toLocaleString('en', { maximumFractionDigits: 1 })} g. Also “½ cup”, “170g”, “2 oz”.`}
          </p>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
