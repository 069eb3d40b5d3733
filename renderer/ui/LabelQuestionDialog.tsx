import { useState } from 'react';
import type { Food } from '#shared/domain/food/food';
import { Dialog } from './Dialog';
import { LabelQuestionFields } from './LabelQuestionFields';
import { NO_ANSWERS, readLabel } from './label-fields';
import { classNames } from './class-names';
import buttonStyles from './button.module.css';
import dialogStyles from './dialog.module.css';

interface LabelQuestionDialogProps {
  readonly food: Food;
  readonly onAnswer: (food: Food) => void;
  readonly onCancel: () => void;
}

/**
 * Asks for the values on the user's own label of a shipped label row. Blank stays unknown; the answer is frozen with
 * the week.
 */
export function LabelQuestionDialog({ food, onAnswer, onCancel }: LabelQuestionDialogProps) {
  const [typed, setTyped] = useState(NO_ANSWERS);
  if (food.ask === undefined) return null;
  const { food: answered, problems } = readLabel(food, typed);
  return (
    <Dialog onClose={onCancel} title={`What does your label say? ${food.name}`} size={460}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(problems).length === 0) onAnswer(answered);
        }}
      >
        <p className={dialogStyles.dialogText}>
          Brands vary a lot. Copy the numbers from your pack. Leave a field blank if the pack does not say: it then
          counts as unknown, never as 0.
        </p>
        <LabelQuestionFields food={food} typed={typed} problems={problems} takesFocus onTyped={setTyped} />
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onCancel}>
            Cancel
          </button>
          <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)}>
            Add
          </button>
        </div>
      </form>
    </Dialog>
  );
}
