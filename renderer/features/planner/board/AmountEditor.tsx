import { Popover } from '@mantine/core';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { previewPlan } from '#renderer/state/planner-store';
import type { Measure } from '#shared/domain/food/food';
import { isPortionProblem } from '#shared/domain/food/portion';
import type { PortionProblem, ResolvedPortion } from '#shared/domain/food/portion';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { stopEditing } from '../selection-store';

interface AmountEditorProps {
  /** The name of the food, for labels. */
  readonly name: string;
  /** Reads what was typed, a bare number in the unit of the menu. */
  readonly parse: (text: string, unit: string) => ResolvedPortion | PortionProblem;
  readonly units: readonly Measure[];
  readonly text: string;
  readonly unit: string;
  /** Shown under the field while the amount can be read. */
  readonly hint: (resolved: ResolvedPortion) => string;
  readonly onPreview: (resolved: ResolvedPortion | null) => void;
  readonly onCommit: (resolved: ResolvedPortion) => void;
  readonly children: ReactElement;
}

/**
 * An amount on the board: a number and a unit. Typing shows its effect on the board at once; Enter, Tab, choosing a
 * unit or leaving the field commits it as one edit; Escape cancels it.
 */
export function AmountEditor({ name, parse, units, hint, onPreview, onCommit, children, ...start }: AmountEditorProps) {
  const [text, setText] = useState(start.text);
  const [unit, setUnit] = useState(start.unit);
  const done = useRef(false);
  const byPointer = useRef(false);
  const problemId = useId();
  const resolved = parse(text, unit);

  useEffect(() => () => previewPlan(null), []);
  // The dropdown is drawn in a portal after this component, so the field is focused when it appears.
  const focusField = useCallback((field: HTMLInputElement | null) => {
    field?.focus();
    field?.select();
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
      <Popover.Dropdown aria-label={`Amount of ${name}`}>
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
            <NumberInput
              ref={focusField}
              aria-label={`Amount of ${name}`}
              aria-describedby={problemId}
              problem={isPortionProblem(resolved) ? resolved.problem : null}
              problemId={problemId}
              value={text}
              onChange={(typed) => {
                setText(typed);
                preview(parse(typed, unit));
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
                const next = parse(text, chosen);
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
          {isPortionProblem(resolved) ? (
            <Problem text={resolved.problem} id={problemId} />
          ) : (
            <p id={problemId}>{hint(resolved)}</p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
