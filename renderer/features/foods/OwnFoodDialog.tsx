import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { announce } from '../../app/announce-store';
import { updateLibrary } from '../../app/library-store';
import { newEntryId } from '../../app/planner-store';
import { FOOD_KINDS } from '../../../shared/domain/food';
import type { FoodId, FoodKind } from '../../../shared/domain/food';
import { nutrient } from '../../../shared/domain/nutrients';
import { Dialog } from '../../ui/Dialog';
import './food-dialogs.css';
import { EMPTY_FORM, FORM_NUTRIENTS, formOf, readOwnFood } from './own-food-form';
import type { OwnFoodField, OwnFoodForm, StoredOwnFood } from './own-food-form';

const KIND_LABELS: Readonly<Record<FoodKind, string>> = {
  food: 'Food or drink',
  salt: 'Salt',
  'salt-substitute': 'Salt substitute',
  supplement: 'Supplement',
};

interface OwnFoodDialogProps {
  /** The food to edit; `null` makes a new one. */
  readonly edited: { readonly id: FoodId; readonly food: StoredOwnFood } | null;
  readonly onClose: () => void;
  readonly onSaved: (id: FoodId) => void;
}

/** Makes or edits an own food from its label. Blank stays unknown; a number that cannot be is refused beside its field. */
export function OwnFoodDialog({ edited, onClose, onSaved }: OwnFoodDialogProps) {
  const [form, setForm] = useState<OwnFoodForm>(() => (edited === null ? EMPTY_FORM : formOf(edited.food)));
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<OwnFoodField>>(new Set());
  const result = readOwnFood(form, edited?.food ?? null);
  // A field complains once it was left or the form was sent, not while it is being typed into for the first time.
  const problemOf = (field: OwnFoodField): string | undefined =>
    wasSubmitted || left.has(field) ? result.problems[field] : undefined;
  const leave = (field: OwnFoodField) => () => setLeft(new Set([...left, field]));

  const save = (dialog: HTMLFormElement) => {
    setWasSubmitted(true);
    const { food } = result;
    if (food === null) {
      // The first refused field, once it is marked.
      requestAnimationFrame(() => dialog.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const id = edited?.id ?? `mine:${newEntryId()}`;
    updateLibrary((library) => ({ ...library, foods: { ...library.foods, [id]: food } }));
    announce(edited === null ? `${food.name} was added to your foods.` : `${food.name} was changed.`);
    onSaved(id);
  };

  return (
    <Dialog onClose={onClose} title={edited === null ? 'New food' : `Edit ${edited.food.name}`} size={560}>
      <form
        className="own-food"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <p className="fd-text">
          {edited === null
            ? 'Copy one serving from the label. Blank means unknown, never 0.'
            : 'Weeks already planned keep the numbers they were planned with.'}
        </p>
        <div className="own-grid">
          <TextInput
            className="wide"
            label="Name"
            data-autofocus
            value={form.name}
            error={problemOf('name')}
            onBlur={leave('name')}
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
            onBlur={leave('servingName')}
            onChange={(event) => setForm({ ...form, servingName: event.currentTarget.value })}
          />
          <TextInput
            className="wide"
            label="One serving weighs, g"
            placeholder={form.kind === 'supplement' ? 'blank: counted by the piece' : undefined}
            inputMode="decimal"
            autoComplete="off"
            value={form.servingGrams}
            error={problemOf('servingGrams')}
            onBlur={leave('servingGrams')}
            onChange={(event) => setForm({ ...form, servingGrams: event.currentTarget.value })}
          />
          {FORM_NUTRIENTS.map((id) => (
            <TextInput
              key={id}
              label={`${nutrient(id).label}, ${nutrient(id).unit}`}
              inputMode="decimal"
              autoComplete="off"
              value={form.amounts[id]}
              error={problemOf(id)}
              description={result.hints[id]}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              onBlur={leave(id)}
              onChange={(event) => setForm({ ...form, amounts: { ...form.amounts, [id]: event.currentTarget.value } })}
            />
          ))}
        </div>
        <Switch
          mt={14}
          label="This label’s carbs already exclude fibre"
          description="EU, UK and Australian labels do; US labels do not."
          checked={form.carbohydrateExcludesFibre}
          onChange={(event) => setForm({ ...form, carbohydrateExcludesFibre: event.currentTarget.checked })}
        />
        <div className="fd-foot">
          <button type="button" className="btn quiet" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="btn primary">
            {edited === null ? 'Add food' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
