import { useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import { isElemental } from '#shared/domain/food/label-answers';
import { nutrient } from '#shared/domain/nutrients';
import { CompoundAid } from './CompoundAid';
import { Dialog } from './Dialog';
import { readLabel } from './label-fields';
import type { LabelTexts } from './label-fields';
import { NumberField } from './NumberInput';

interface LabelQuestionDialogProps {
  readonly food: Food;
  readonly onAnswer: (food: Food) => void;
  readonly onCancel: () => void;
}

/** Asks what the person's own label says of a shipped label row. Blank stays unknown; the answer is frozen with the week. */
export function LabelQuestionDialog({ food, onAnswer, onCancel }: LabelQuestionDialogProps) {
  const ask = food.ask;
  const [texts, setTexts] = useState<LabelTexts>({});
  if (ask === undefined) return null;
  const { food: answered, problems } = readLabel(food, texts);
  const elemental = isElemental(food);
  const [asked] = ask.nutrients;
  return (
    <Dialog onClose={onCancel} title={`What does your label say? ${food.name}`} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(problems).length === 0) onAnswer(answered);
        }}
      >
        <p className="dialog-text">
          Products differ, so this row has no value of its own. Leave a field blank if your label does not say: it then
          counts as unknown, never as 0.
        </p>
        {ask.nutrients.map((id, index) => (
          <NumberField
            key={id}
            mt={12}
            data-autofocus={index === 0 ? true : undefined}
            label={`${nutrient(id).label}, mg ${elemental ? 'elemental ' : ''}per ${ask.per.unit}`}
            description={
              elemental
                ? 'The amount of the mineral itself, not of the compound (citrate, oxide, glycinate).'
                : undefined
            }
            value={texts[id] ?? ''}
            error={problems[id]}
            onChange={(text) => setTexts((before) => ({ ...before, [id]: text }))}
          />
        ))}
        {elemental && asked !== undefined ? (
          <CompoundAid mineral={asked} onUse={(text) => setTexts((before) => ({ ...before, [asked]: text }))} />
        ) : null}
        <div className="dialog-foot">
          <button type="button" className="btn quiet" onClick={onCancel}>
            Cancel
          </button>
          <button type="submit" className="btn primary">
            Add
          </button>
        </div>
      </form>
    </Dialog>
  );
}
