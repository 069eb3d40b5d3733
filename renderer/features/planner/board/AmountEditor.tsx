import { Popover } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { previewPlan } from '#renderer/state/planner-store';
import type { Measure } from '#shared/domain/food/food';
import { isPortionProblem } from '#shared/domain/food/portion';
import type { PortionProblem, ResolvedPortion } from '#shared/domain/food/portion';
import { AmountChoices } from '#renderer/ui/AmountChoices';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { stopEditing } from '../selection-store';
import { Select } from '#renderer/ui/Select';
import styles from './meal-editing.module.css';

interface AmountEditorProps {
  /** The name of the food, for labels. */
  readonly name: string;
  /** Parses what was typed; a bare number is in the unit of the menu. */
  readonly parse: (text: string, unit: string) => ResolvedPortion | PortionProblem;
  readonly units: readonly Measure[];
  readonly text: string;
  readonly unit: string;
  /** Shown under the field while the amount is valid. */
  readonly hint: (resolved: ResolvedPortion) => string;
  readonly onPreview: (resolved: ResolvedPortion | null) => void;
  readonly onCommit: (resolved: ResolvedPortion) => void;
  readonly children: ReactElement;
}

/**
 * A click beside the field only closes it and does nothing else. While the field holds a refused amount, the click does
 * not even close it: the amount stays with its reason.
 */
function useClickBeside(isRefused: boolean, field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const isBeside = ({ target }: Event): boolean =>
      target instanceof Element && target.closest('main') !== null && target.closest(`.${styles.portionPop}`) === null;
    if (!isRefused) {
      // The editor is gone by the time the button is released.
      const onlyClose = (event: Event) => {
        if (!isBeside(event)) return;
        const swallow = (click: Event) => {
          if (isBeside(click)) click.stopPropagation();
        };
        document.addEventListener('click', swallow, { capture: true, once: true });
        document.addEventListener('pointerdown', () => document.removeEventListener('click', swallow, true), {
          capture: true,
          once: true,
        });
      };
      document.addEventListener('pointerdown', onlyClose, true);
      return () => document.removeEventListener('pointerdown', onlyClose, true);
    }
    const stay = (event: Event) => {
      if (!isBeside(event)) return;
      event.preventDefault();
      event.stopPropagation();
      field.current?.focus();
    };
    const events = ['pointerdown', 'mousedown', 'click', 'dblclick'] as const;
    for (const name of events) document.addEventListener(name, stay, true);
    return () => {
      for (const name of events) document.removeEventListener(name, stay, true);
    };
  }, [isRefused, field]);
}

/**
 * An amount on the board: a number and a unit. Typing shows its effect on the board at once; Enter, Tab, choosing a
 * unit or leaving the field commits it as one edit; Escape cancels it. A refused amount stays with its reason, and an
 * ambiguous one is asked about below the field.
 */
export function AmountEditor({ name, parse, units, hint, onPreview, onCommit, children, ...start }: AmountEditorProps) {
  const [text, setText] = useState(start.text);
  const [unit, setUnit] = useState(start.unit);
  const done = useRef(false);
  const field = useRef<HTMLInputElement | null>(null);
  const byPointer = useRef(false);
  const problemId = useId();
  const resolved = parse(text, unit);
  const isRefused = isPortionProblem(resolved);
  useClickBeside(isRefused, field);

  useEffect(() => () => previewPlan(null), []);
  // The dropdown is drawn in a portal after this component, so the field is focused when it appears.
  const focusField = useCallback((input: HTMLInputElement | null) => {
    field.current = input;
    input?.focus();
    input?.select();
  }, []);

  const preview = (next: ResolvedPortion | PortionProblem) => onPreview(isPortionProblem(next) ? null : next);

  const finish = (next: ResolvedPortion | PortionProblem | null) => {
    if (done.current || (next !== null && isPortionProblem(next))) return;
    done.current = true;
    if (next === null) previewPlan(null);
    else onCommit(next);
    stopEditing();
  };

  return (
    <Popover opened position="bottom-start" offset={2} closeOnClickOutside={false} closeOnEscape={false}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={`Amount of ${name}`}>
        <div
          className={styles.portionPop}
          onKeyDown={(event) => {
            event.stopPropagation();
            // Enter on a choice takes it; on a question it moves to the first choice.
            if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
            if (event.key === 'Enter' && isRefused)
              event.currentTarget.querySelector<HTMLElement>('[role="group"] button')?.focus();
            else if (event.key === 'Enter') finish(resolved);
            else if (event.key === 'Escape') finish(null);
            else return;
            event.preventDefault();
          }}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return;
            if (!isRefused) finish(resolved);
            // The user may leave the window; within it the focus stays on the invalid field.
            else setTimeout(() => (document.hasFocus() ? field.current?.focus() : undefined), 0);
          }}
        >
          <div className={styles.formRow}>
            <NumberInput
              ref={focusField}
              aria-label={`Amount of ${name}`}
              aria-describedby={problemId}
              problem={isRefused ? resolved.problem : null}
              problemId={problemId}
              value={text}
              onChange={(typed) => {
                setText(typed);
                preview(parse(typed, unit));
              }}
            />
            <Select
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
                const next = parse(text, chosen);
                if (byPointer.current) finish(next);
                else preview(next);
              }}
            >
              {units.some((measure) => measure.unit === unit) ? null : <option value={unit}>{unit}</option>}
              {units.map((measure) => (
                <option key={measure.unit} value={measure.unit}>
                  {measure.unit}
                </option>
              ))}
            </Select>
          </div>
          {isRefused ? (
            <>
              <Problem text={resolved.question ?? resolved.problem} id={problemId} />
              <AmountChoices read={resolved} onChoose={finish} />
            </>
          ) : (
            <p id={problemId}>{hint(resolved)}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
