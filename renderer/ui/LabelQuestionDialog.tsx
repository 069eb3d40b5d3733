import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import { answeredFood, isElemental } from '#shared/domain/food/label-answers';
import type { LabelAnswers } from '#shared/domain/food/label-answers';
import { nutrient } from '#shared/domain/nutrients';
import { CompoundAid } from './CompoundAid';
import { Dialog } from './Dialog';
import { numberWords } from '#shared/domain/number-words';

interface LabelQuestionDialogProps {
  readonly food: Food;
  readonly onAnswer: (food: Food) => void;
  readonly onCancel: () => void;
}

/** Largest amount of a mineral one piece or cup of a label row can plausibly hold, in mg. */
const MAX_MILLIGRAMS = 10_000;

/** Reads a field: `null` blank (stays unknown), a number of mg, or `undefined` for what cannot be read. */
function readAnswer(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  // "1,000" is a thousand to some people and one to others; taking it for one would be wrong by a factor of a thousand.
  if (!/^\d+(?:[.,]\d+)?$/.test(typed) || /^\d{1,3},\d{3}$/.test(typed)) return undefined;
  const amount = Number(typed.replace(',', '.'));
  return amount <= MAX_MILLIGRAMS ? amount : undefined;
}

/** Asks what the person's own label says of a shipped label row. Blank stays unknown; the answer is frozen with the week. */
export function LabelQuestionDialog({ food, onAnswer, onCancel }: LabelQuestionDialogProps) {
  const ask = food.ask;
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  if (ask === undefined) return null;
  const answers = ask.nutrients.map((id) => ({ id, amount: readAnswer(texts[id] ?? '') }));
  const elemental = isElemental(food);
  const [asked] = ask.nutrients;
  const submit = () => {
    if (answers.some((answer) => answer.amount === undefined)) return;
    const given: LabelAnswers = Object.fromEntries(answers.map(({ id, amount }) => [id, amount ?? null]));
    onAnswer(answeredFood(food, given));
  };
  return (
    <Dialog onClose={onCancel} title={`What does your label say? ${food.name}`} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="dialog-text">
          Products differ, so this row has no value of its own. Leave a field blank if your label does not say: it then
          counts as unknown, never as 0.
        </p>
        {answers.map(({ id, amount }, index) => (
          <TextInput
            key={id}
            mt={12}
            data-autofocus={index === 0 ? true : undefined}
            label={`${nutrient(id).label}, mg ${elemental ? 'elemental ' : ''}per ${ask.per.unit}`}
            description={
              elemental
                ? 'The amount of the mineral itself, not of the compound (citrate, oxide, glycinate).'
                : undefined
            }
            inputMode="decimal"
            value={texts[id] ?? ''}
            error={
              amount === undefined
                ? `Type a number from 0 to ${numberWords(MAX_MILLIGRAMS)}, or leave it blank.`
                : undefined
            }
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTexts((before) => ({ ...before, [id]: value }));
            }}
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
