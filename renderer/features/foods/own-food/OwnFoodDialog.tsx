import { changeDocuments } from '#renderer/state/change-documents';
import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { changeOwnFood } from '#renderer/state/own-food-edits';
import { useOwnFoods } from '#renderer/state/own-foods';
import { newEntryId } from '#renderer/state/planner-store';
import { useUnsavedDraft } from '#renderer/state/unsaved-drafts';
import { FOOD_KINDS } from '#shared/domain/food/food';
import type { Food, FoodId, FoodKind } from '#shared/domain/food/food';
import { isNewer, MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { Dialog } from '#renderer/ui/Dialog';
import { DuplicateHint } from './DuplicateHint';
import { EditEffect } from './EditEffect';
import { FoodEditFoot } from './FoodEditFoot';
import { copyOf, formOf, formOfCopy, withBasis } from './own-food-fill';
import { EMPTY_FORM, LABEL_BASES, readOwnFood } from './own-food-form';
import type { OwnFoodField, OwnFoodForm, StoredOwnFood } from './own-food-form';
import { OwnFoodMeasures } from './OwnFoodMeasures';
import { OwnFoodNumbers } from './OwnFoodNumbers';
import { OwnFoodSuggest } from './OwnFoodSuggest';
import { foodsNamed } from './same-name';
import { Segmented } from '#renderer/ui/Segmented';
import { useEdit } from '#renderer/state/use-edit';
import { counted } from '#shared/domain/number-text';
import { useShownProblems } from '#renderer/ui/use-shown-problems';
import { NumberField } from '#renderer/ui/NumberInput';
import { SelectField } from '#renderer/ui/Select';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './food-dialogs.module.css';

const KIND_LABELS: Readonly<Record<FoodKind, string>> = {
  food: 'Food or drink',
  salt: 'Salt',
  'salt-substitute': 'Salt substitute',
  supplement: 'Supplement',
};

interface OwnFoodDialogProps {
  /** The food to edit; `null` makes a new one. */
  readonly edited: { readonly id: FoodId; readonly food: StoredOwnFood } | null;
  /** The catalog food a new one starts from. */
  readonly copied?: Food;
  /** The name a new one begins with. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onSaved: (id: FoodId) => void;
  /** Merges the edited food into another one; typed changes are not saved. */
  readonly onMerge?: (into: FoodId) => void;
}

/** Makes or edits an own food from its label. Blank stays unknown; an impossible number is refused beside its field. */
export function OwnFoodDialog({ edited, copied, name = '', onClose, onSaved, onMerge }: OwnFoodDialogProps) {
  const ownFoods = useOwnFoods();
  const { ketoFoods } = useCatalog();
  const [copy] = useState(() => (copied === undefined ? null : copyOf(copied)));
  const before = edited?.food ?? copy;
  const [initial] = useState<OwnFoodForm>(() =>
    edited !== null ? formOf(edited.food) : copy !== null ? formOfCopy(copy) : { ...EMPTY_FORM, name },
  );
  const form = useForm({ initialValues: initial });
  const newerKinds = isNewer(FOOD_KINDS, initial.kind) ? [{ value: initial.kind, label: MADE_BY_NEWER_LINE }] : [];
  const { values } = form;
  const isChanged = form.isDirty();
  useUnsavedDraft(isChanged);
  const otherOwnFoods = ownFoods.filter((food) => food.id !== edited?.id);
  const result = readOwnFood(values, { before, otherOwnFoods });
  const edit = useEdit(onClose);
  const sameName = [
    ...foodsNamed(values.name, otherOwnFoods).map(({ name }) => `${name} (your food)`),
    ...foodsNamed(values.name, ketoFoods).map(({ name }) => `${name} (catalog)`),
  ];
  const problems = useShownProblems<OwnFoodField>((field) => result.problems[field]);
  const field = (id: 'name' | 'servingName' | 'servingGrams' | 'hundredMlGrams') => ({
    ...form.getInputProps(id),
    value: values[id],
    error: problems.of(id),
    onBlur: () => problems.leave(id),
  });

  const save = (dialog: HTMLFormElement) => {
    const { food } = result;
    if (food === null) {
      problems.send(dialog);
      return;
    }
    if (edited !== null) {
      // A food saved without changes keeps its revision; weeks with an older copy of it are still updated to this one.
      const after = isChanged ? food : edited.food;
      edit.run(
        (signal) => changeOwnFood(edited.id, after, signal),
        (weeks) => `Changed ${food.name}${weeks === 0 ? '' : ` in ${counted(weeks, 'week')}`}.`,
        () => onSaved(edited.id),
      );
      return;
    }
    const id = `mine:${newEntryId()}`;
    edit.run(
      () =>
        changeDocuments('own-food', {
          label: `Added ${food.name} to your foods`,
          library: (library) => ({ ...library, foods: { ...library.foods, [id]: food } }),
        }),
      () => `${food.name} was added to your foods.`,
      () => onSaved(id),
    );
  };

  return (
    <Dialog
      onClose={edit.cancel}
      title={edited !== null ? `Edit ${edited.food.name}` : copied === undefined ? 'New food' : `Copy ${copied.name}`}
      size={620}
    >
      <form
        className={styles.ownFood}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        {edited === null ? (
          <p className={dialogStyles.fdText}>Copy what the label says. Blank means unknown, never 0.</p>
        ) : (
          <EditEffect id={edited.id} before={edited.food} after={isChanged ? result.food : null} />
        )}
        {edited === null || onMerge === undefined ? null : (
          <DuplicateHint food={{ ...edited.food, id: edited.id }} onMerge={onMerge} />
        )}
        <div className={styles.ownGrid}>
          <TextInput
            className={styles.wide}
            label="Name"
            data-autofocus
            description={sameName.length === 0 ? undefined : `Already there: ${sameName.join(', ')}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...field('name')}
          />
          <SelectField
            className={styles.wide}
            label="Kind"
            value={values.kind}
            choices={[...FOOD_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] })), ...newerKinds]}
            onChoose={(chosen) => {
              const kind = FOOD_KINDS.find((one) => one === chosen) ?? initial.kind;
              const servingName =
                values.servingName === 'serving' && kind === 'supplement' ? 'piece' : values.servingName;
              form.setValues({ kind, servingName });
            }}
          />
          <TextInput className={styles.wide} label="One serving is called" {...field('servingName')} />
          <NumberField
            className={styles.wide}
            label="One serving weighs, g"
            placeholder={servingPlaceholder(values)}
            {...field('servingGrams')}
          />
          {values.basis === '100 ml' ? (
            <NumberField
              className={styles.wide}
              label="100 ml weigh, g"
              description="Water 100, olive oil 91."
              {...field('hundredMlGrams')}
            />
          ) : null}
        </div>
        <div className={styles.ownBasis}>
          <span>The numbers below are per</span>
          <Segmented
            small
            label="The numbers below are per"
            value={values.basis}
            options={LABEL_BASES.map((basis) => ({ value: basis, label: basis }))}
            onChange={(basis) => form.setValues(withBasis(values, basis, before !== null))}
          />
        </div>
        <OwnFoodNumbers form={form} result={result} problems={problems} />
        <p className={styles.ownNote}>
          Polyols, other: all but erythritol and maltitol; half of them counts as net carbs, maltitol in full.
        </p>
        <Switch
          mt={14}
          label="This label’s carbs already exclude fibre"
          description="EU, UK and Australian labels do; US labels do not."
          {...form.getInputProps('carbohydrateExcludesFibre', { type: 'checkbox' })}
        />
        {values.kind === 'food' ? (
          <Switch
            mt={10}
            label="This is a drink"
            description="Counted with the day’s drinks; its caffeine and alcohol are asked for above."
            {...form.getInputProps('isDrink', { type: 'checkbox' })}
          />
        ) : null}
        <OwnFoodMeasures form={form} problems={problems} />
        <OwnFoodSuggest form={form} food={result.food} />
        <FoodEditFoot edit={edit} label={edited === null ? 'Add food' : 'Save'} runningLabel="Saving…" />
      </form>
    </Dialog>
  );
}

function servingPlaceholder({ kind, basis }: OwnFoodForm): string | undefined {
  if (basis !== 'serving') return 'may stay blank';
  return kind === 'supplement' ? 'blank: counted by the piece' : undefined;
}
