import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import type { OwnFoodField, OwnFoodForm } from './own-food-form';
import type { TypedMeasure } from './own-food-measures';
import { MOST_MEASURES } from './own-food-measures';

interface OwnFoodMeasuresProps {
  readonly measures: OwnFoodForm['measures'];
  readonly problemOf: (field: OwnFoodField) => string | undefined;
  readonly onLeave: (field: OwnFoodField) => void;
  readonly onChange: (measures: OwnFoodForm['measures']) => void;
}

/** Measures beside the serving: "slice = 28 g". */
export function OwnFoodMeasures({ measures, problemOf, onLeave, onChange }: OwnFoodMeasuresProps) {
  const add = useRef<HTMLButtonElement>(null);
  const set = (index: number, changed: Partial<TypedMeasure>): void =>
    onChange(measures.map((row, at) => (at === index ? { ...row, ...changed } : row)));
  return (
    <fieldset className="own-measures">
      <legend>Other measures</legend>
      {measures.map((row, index) => {
        const field = `measure${index}` as const;
        const problem = problemOf(field);
        const words = `Measure ${index + 1}`;
        return (
          // Rows have no key but their index: two may be blank.
          <div className="own-measure" key={index}>
            <input
              aria-label={words}
              placeholder="slice"
              autoComplete="off"
              aria-invalid={problem !== undefined}
              value={row.unit}
              onChange={(event) => set(index, { unit: event.currentTarget.value })}
            />
            <span aria-hidden>=</span>
            <input
              aria-label={`${words} weighs, g`}
              inputMode="decimal"
              autoComplete="off"
              aria-invalid={problem !== undefined}
              value={row.grams}
              onBlur={() => onLeave(field)}
              onChange={(event) => set(index, { grams: event.currentTarget.value })}
            />
            <span aria-hidden>g</span>
            <button
              type="button"
              className="icon-btn"
              aria-label={`Remove ${row.unit.trim() === '' ? words.toLowerCase() : row.unit.trim()}`}
              title="Remove"
              onClick={() => {
                onChange(measures.filter((_row, at) => at !== index));
                add.current?.focus();
              }}
            >
              <IconX size={15} stroke={1.7} aria-hidden />
            </button>
            {problem === undefined ? null : (
              <p className="problem" role="alert">
                {problem}
              </p>
            )}
          </div>
        );
      })}
      {measures.length >= MOST_MEASURES ? null : (
        <button
          type="button"
          className="btn quiet"
          ref={add}
          onClick={() => onChange([...measures, { unit: '', grams: '' }])}
        >
          <IconPlus size={14} stroke={1.7} aria-hidden />
          Add a measure
        </button>
      )}
    </fieldset>
  );
}
