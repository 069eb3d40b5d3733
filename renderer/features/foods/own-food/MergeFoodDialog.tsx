import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { useOwnFoods } from '#renderer/state/own-foods';
import { mergeOwnFood } from '#renderer/state/own-food-edits';
import type { Food, FoodId } from '#shared/domain/food/food';
import { hasNominalWeight } from '#shared/domain/food/food-measures';
import { mergeProblem } from '#shared/domain/own-food/own-food-amount';
import { Dialog } from '#renderer/ui/Dialog';
import { FoodComparison } from './FoodComparison';
import { FoodEditFoot } from './FoodEditFoot';
import { FoodPicker } from './FoodPicker';
import { formatUses } from './food-use-text';
import { useEdit } from '#renderer/state/use-edit';
import { useLibraryUses, useWeekUses } from './use-food-uses';
import { counted } from '#shared/domain/number-text';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import dialogStyles from '#renderer/ui/dialog.module.css';
import textStyles from '#renderer/ui/text.module.css';

interface MergeFoodDialogProps {
  /** The own food to be removed. */
  readonly food: Food;
  /** The food it becomes, if already chosen. */
  readonly into: FoodId | null;
  readonly onClose: () => void;
  readonly onMerged: (into: FoodId) => void;
}

/**
 * Merges an own food into another food, own or from the catalog: choose it, compare the two, see what changes, then
 * confirm.
 */
export function MergeFoodDialog({ food, into, onClose, onMerged }: MergeFoodDialogProps) {
  const catalog = useCatalog();
  const ownFoods = useOwnFoods();
  const [chosen, setChosen] = useState(into);
  const library = useLibraryUses(food.id);
  const fromNow = useWeekUses(food.id, 'from-now');
  const edit = useEdit(onClose);
  const target: Food | null =
    chosen === null ? null : (ownFoods.find(({ id }) => id === chosen) ?? catalog.find(chosen) ?? null);
  const refusal =
    target === null || mergeProblem(food, target) === null
      ? null
      : 'One of them is counted by the piece and the other is weighed, so amounts of one cannot become amounts of the other.';
  const used = fromNow?.ok === true ? formatUses(fromNow.value, library) : '';
  const unread = fromNow?.ok === true ? fromNow.value.unread : [];
  const merge = () => {
    if (target === null) return;
    edit.run(
      (signal) => mergeOwnFood(food.id, target.id, catalog.find, signal),
      (weeks) => `${food.name} became ${target.name}${weeks === 0 ? '' : ` in ${counted(weeks, 'week')}`}.`,
      () => onMerged(target.id),
    );
  };
  return (
    <Dialog onClose={edit.cancel} title={`Merge ${food.name} into another food`} size={560}>
      <FoodPicker label="Merge into" except={food.id} onFood={setChosen} />
      {target === null ? (
        <p className={dialogStyles.fdText}>
          Choose the food that stays. {food.name} becomes it wherever it is used from now on, and leaves your foods.
        </p>
      ) : (
        <>
          <FoodComparison foods={[food, target]} />
          {refusal === null ? (
            <p className={dialogStyles.fdText}>
              {hasNominalWeight(food) ? 'Pieces keep their number' : 'Grams stay as they are'}; the numbers become those
              of {target.name}. Past weeks keep theirs. {food.name} then leaves your foods.
            </p>
          ) : (
            <Problem text={refusal} />
          )}
        </>
      )}
      <p className={classNames(dialogStyles.fdText, textStyles.dim)} role="status">
        {fromNow === null
          ? 'Looking through your weeks…'
          : fromNow.ok
            ? used === ''
              ? `${food.name} is not used from now on.`
              : `${food.name} is used in ${used}.`
            : fromNow.error.message}
      </p>
      {unread.map((sentence) => (
        <Problem key={sentence} text={sentence} />
      ))}
      <FoodEditFoot
        edit={edit}
        label="Merge"
        runningLabel="Merging…"
        isDisabled={target === null || refusal !== null}
        onRun={merge}
      />
    </Dialog>
  );
}
