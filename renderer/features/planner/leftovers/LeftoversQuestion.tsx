import { useLeftoversQuestion } from '#renderer/state/leftover-edits';
import type { LeftoversQuestion as Question } from '#renderer/state/leftover-edits';
import type { UnsettledBatch } from '#shared/domain/week/leftover-answers';
import { formatServings } from '#shared/domain/week/servings-text';
import { findEntry } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { Dialog } from '#renderer/ui/Dialog';
import { focusOn } from '../selection-store';
import { plural } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './leftovers.module.css';

/** Name of the recipe of a batch, in the week it was cooked in. */
function recipeName({ before }: Question, { cookingId }: UnsettledBatch): string {
  const entry = findEntry(before, cookingId)?.entry;
  return entry?.kind === 'recipe' ? (before.recipes[entry.recipe]?.name ?? entry.recipe) : 'the recipe';
}

function Portions({ question, batch }: { readonly question: Question; readonly batch: UnsettledBatch }) {
  return (
    <ul className={styles.loPortions} aria-label={`Leftovers of ${recipeName(question, batch)}`}>
      {batch.early.map(({ week, at, entry }) => (
        <li key={entry.id}>
          {formatDate(at.date, 'EEEE d MMMM')},{' '}
          {question.weeks.get(week)?.slots.find((slot) => slot.id === at.slot)?.name ?? at.slot}:{' '}
          {formatServings(entry.servings)}
        </li>
      ))}
    </ul>
  );
}

/** Asks what to do with leftovers whose cooking is removed or moved. Nothing changes until it is answered. */
export function LeftoversQuestion() {
  const question = useLeftoversQuestion();
  if (question === null) return null;
  const { batches, before, answer } = question;
  const cancel = () => {
    question.cancel();
    // The keyboard focus may have moved to where the recipe is to go.
    const stays = findEntry(before, batches[0]?.cookingId ?? '');
    if (stays !== null) focusOn({ ...stays.at, entry: stays.entry.id });
  };
  const [batch] = batches;
  const first = batch?.leftovers[0];
  const portions = batches.reduce((sum, one) => sum + one.early.length, 0);
  const isOne = batches.length === 1 && batch !== undefined;
  const day = isOne && first !== undefined ? ` on ${formatDate(first.at.date, 'EEEE')}` : ' at their first leftover';
  return (
    <Dialog onClose={cancel} title={isOne ? `Leftovers of ${recipeName(question, batch)}` : 'Leftovers'} size={500}>
      <p className={dialogStyles.dialogText}>
        {isOne && !batch.isGone
          ? 'It would be cooked after these leftovers are eaten. What should happen to them?'
          : 'Leftovers on other days come from this meal. What should happen to them?'}
      </p>
      {batches.map((one) => (
        <Portions key={one.cookingId} question={question} batch={one} />
      ))}
      <div className={styles.loAnswers}>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline, styles.loAnswersBtn)}
          data-autofocus
          onClick={() => answer('recook')}
        >
          Cook {isOne ? 'it' : 'them'}
          {day} instead
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline, styles.loAnswersBtn)}
          onClick={() => answer('separate')}
        >
          Cook {plural(portions, 'this', 'each')} portion by itself
        </button>
        <button
          type="button"
          className={classNames(buttonStyles.btn, buttonStyles.outline, styles.loAnswersBtn)}
          onClick={() => answer('remove')}
        >
          Remove the {plural(portions, 'leftover')} too
        </button>
      </div>
      <div className={dialogStyles.dialogFoot}>
        <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={cancel}>
          Change nothing
        </button>
      </div>
    </Dialog>
  );
}
