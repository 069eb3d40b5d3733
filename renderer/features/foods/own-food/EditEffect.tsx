import type { FoodId } from '#shared/domain/food/food';
import { measureSentences, formatUses } from './food-use-text';
import type { StoredOwnFood } from './own-food-form';
import { useLibraryUses, useWeekUses } from './use-food-uses';
import { classNames } from '#renderer/ui/class-names';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';

interface EditEffectProps {
  readonly id: FoodId;
  readonly before: StoredOwnFood;
  /** The food as it would be saved; `null` while the form cannot be read. */
  readonly after: StoredOwnFood | null;
}

/** Shows before saving what an edited own food will change. */
export function EditEffect({ id, before, after }: EditEffectProps) {
  const library = useLibraryUses(id);
  const found = useWeekUses(id, 'from-now');
  if (found === null) return <p className={dialogStyles.fdText}>Checking where it is used…</p>;
  if (!found.ok) return <p className={classNames(dialogStyles.fdText, textStyles.problem)}>{found.error.message}</p>;
  const used = formatUses(found.value, library);
  const measures = after === null ? [] : measureSentences(before, after, library, found.value);
  return (
    <>
      <p className={dialogStyles.fdText}>
        {used === ''
          ? 'Not used from now on. Past weeks keep the numbers they were planned with.'
          : `Used in ${used}: they get the new numbers. Past weeks keep theirs.`}
      </p>
      {measures.map((sentence) => (
        <p key={sentence} className={dialogStyles.fdText}>
          {sentence}
        </p>
      ))}
      {found.value.unread.map((sentence) => (
        <p key={sentence} className={classNames(dialogStyles.fdText, textStyles.problem)}>
          {sentence} It may use this food, which cannot be changed before that is settled.
        </p>
      ))}
    </>
  );
}
