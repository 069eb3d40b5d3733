import { changeDocuments } from '#renderer/state/change-documents';
import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCatalog } from '#renderer/state/catalog-store';
import { changeOwnFood } from '#renderer/state/own-food-edits';
import { useOwnFoods } from '#renderer/state/own-foods';
import { newEntryId } from '#renderer/state/planner-store';
import { useUnsavedDraft } from '#renderer/state/unsaved-drafts';
import { FOOD_KINDS } from '#shared/domain/food/food';
import type { Food, FoodId, FoodKind } from '#shared/domain/food/food';
import { Dialog } from '#renderer/ui/Dialog';
import { DuplicateHint } from './DuplicateHint';
import { EditEffect } from './EditEffect';
import { FoodEditFoot } from './FoodEditFoot';
import { counted } from './food-use-words';
import { copyOf, formOf, formOfCopy, withBasis } from './own-food-fill';
import { EMPTY_FORM, LABEL_BASES, readOwnFood } from './own-food-form';
import type { OwnFoodField, OwnFoodForm, StoredOwnFood } from './own-food-form';
import { OwnFoodMeasures } from './OwnFoodMeasures';
import { OwnFoodNumbers } from './OwnFoodNumbers';
import { foodsNamed } from './same-name';
import { Segmented } from '../Segmented';
import { useEdit } from '#renderer/state/use-edit';
import './food-dialogs.css';

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
  readonly onClose: () => void;
  readonly onSaved: (id: FoodId) => void;
  /** The edited food is to become another one; what is typed here is not saved. */
  readonly onMerge?: (into: FoodId) => void;
}

/** Makes or edits an own food from its label. Blank stays unknown; a number that cannot be is refused beside its field. */
export function OwnFoodDialog({ edited, copied, onClose, onSaved, onMerge }: OwnFoodDialogProps) {
  const ownFoods = useOwnFoods();
  const { ketoFoods } = useCatalog();
  const [copy] = useState(() => (copied === undefined ? null : copyOf(copied)));
  const before = edited?.food ?? copy;
  const [initial] = useState<OwnFoodForm>(() =>
    edited !== null ? formOf(edited.food) : copy !== null ? formOfCopy(copy) : EMPTY_FORM,
  );
  const [form, setForm] = useState(initial);
  const isChanged = JSON.stringify(form) !== JSON.stringify(initial);
  useUnsavedDraft(isChanged);
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<OwnFoodField>>(new Set());
  const otherOwnFoods = ownFoods.filter((food) => food.id !== edited?.id);
  const result = readOwnFood(form, { before, otherOwnFoods });
  const edit = useEdit(onClose);
  const sameName = [
    ...foodsNamed(form.name, otherOwnFoods).map(({ name }) => `${name} (your food)`),
    ...foodsNamed(form.name, ketoFoods).map(({ name }) => `${name} (catalog)`),
  ];
  // A field complains once it was left or the form was sent, not while it is being typed into for the first time.
  const problemOf = (field: OwnFoodField): string | undefined =>
    wasSubmitted || left.has(field) ? result.problems[field] : undefined;
  const leave = (field: OwnFoodField): void => setLeft(new Set([...left, field]));

  const save = (dialog: HTMLFormElement) => {
    setWasSubmitted(true);
    const { food } = result;
    if (food === null) {
      // The first refused field, once it is marked.
      requestAnimationFrame(() => dialog.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (edited !== null) {
      // A food that is saved as it was keeps its revision; weeks that hold an older copy of it still get this one.
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
        className="own-food"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        {edited === null ? (
          <p className="fd-text">Copy what the label says. Blank means unknown, never 0.</p>
        ) : (
          <EditEffect id={edited.id} before={edited.food} after={isChanged ? result.food : null} />
        )}
        {edited === null || onMerge === undefined ? null : (
          <DuplicateHint food={{ ...edited.food, id: edited.id }} onMerge={onMerge} />
        )}
        <div className="own-grid">
          <TextInput
            className="wide"
            label="Name"
            data-autofocus
            value={form.name}
            error={problemOf('name')}
            description={sameName.length === 0 ? undefined : `Already there: ${sameName.join(', ')}`}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            onBlur={() => leave('name')}
            onChange={(event) => setForm({ ...form, name: event.currentTarget.value })}
          />
          <NativeSelect
            className="wide"
            label="Kind"
            value={form.kind}
            data={FOOD_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind] }))}
            onChange={(event) => {
              const kind = FOOD_KINDS.find((one) => one === event.currentTarget.value) ?? 'food';
              const servingName = form.servingName === 'serving' && kind === 'supplement' ? 'piece' : form.servingName;
              setForm({ ...form, kind, servingName });
            }}
          />
          <TextInput
            className="wide"
            label="One serving is called"
            value={form.servingName}
            error={problemOf('servingName')}
            onBlur={() => leave('servingName')}
            onChange={(event) => setForm({ ...form, servingName: event.currentTarget.value })}
          />
          <TextInput
            className="wide"
            label="One serving weighs, g"
            placeholder={servingPlaceholder(form)}
            inputMode="decimal"
            autoComplete="off"
            value={form.servingGrams}
            error={problemOf('servingGrams')}
            onBlur={() => leave('servingGrams')}
            onChange={(event) => setForm({ ...form, servingGrams: event.currentTarget.value })}
          />
          {form.basis === '100 ml' ? (
            <TextInput
              className="wide"
              label="100 ml weigh, g"
              description="Water 100, olive oil 91."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode="decimal"
              autoComplete="off"
              value={form.hundredMlGrams}
              error={problemOf('hundredMlGrams')}
              onBlur={() => leave('hundredMlGrams')}
              onChange={(event) => setForm({ ...form, hundredMlGrams: event.currentTarget.value })}
            />
          ) : null}
        </div>
        <div className="own-basis">
          <span>The numbers below are per</span>
          <Segmented
            small
            label="The numbers below are per"
            value={form.basis}
            options={LABEL_BASES.map((basis) => ({ value: basis, label: basis }))}
            onChange={(basis) => setForm(withBasis(form, basis, before !== null))}
          />
        </div>
        <OwnFoodNumbers form={form} result={result} problemOf={problemOf} onLeave={leave} onChange={setForm} />
        <p className="own-note">
          Polyols, other: all but erythritol and maltitol; half of them counts as net carbs, maltitol in full.
        </p>
        <Switch
          mt={14}
          label="This label’s carbs already exclude fibre"
          description="EU, UK and Australian labels do; US labels do not."
          checked={form.carbohydrateExcludesFibre}
          onChange={(event) => setForm({ ...form, carbohydrateExcludesFibre: event.currentTarget.checked })}
        />
        <OwnFoodMeasures
          measures={form.measures}
          problemOf={problemOf}
          onLeave={leave}
          onChange={(measures) => setForm({ ...form, measures })}
        />
        <FoodEditFoot edit={edit} label={edited === null ? 'Add food' : 'Save'} runningLabel="Saving…" />
      </form>
    </Dialog>
  );
}

function servingPlaceholder({ kind, basis }: OwnFoodForm): string | undefined {
  if (basis !== 'serving') return 'may stay blank';
  return kind === 'supplement' ? 'blank: counted by the piece' : undefined;
}
