import { changeDocuments } from '#renderer/state/change-documents';
import { TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { catalogSearch, useCatalog } from '#renderer/state/catalog-store';
import { Dialog } from '#renderer/ui/Dialog';
import { withEstimate } from '#shared/domain/score/estimates';
import { similarFoods } from '#shared/domain/score/similar-foods';
import type { Food } from '#shared/domain/food/food';
import { amountOf } from '#shared/domain/nutrients';
import type { Mineral } from '#shared/domain/nutrients';
import { mineralName, roundedDown } from '#shared/domain/score/score-text';
import dialogStyles from '#renderer/ui/dialog.module.css';
import styles from './day-facts.module.css';

const SHOWN = 8;

interface EstimateDialogProps {
  readonly food: Food;
  readonly mineral: Mineral;
  readonly onClose: () => void;
}

/** Lets the user fill a gap with a similar food's value: their choice, for this week, marked wherever it counts. */
export function EstimateDialog({ food, mineral, onClose }: EstimateDialogProps) {
  const catalog = useCatalog();
  const [query, setQuery] = useState('');
  const likely = useMemo(() => similarFoods(food, mineral, { catalog, limit: SHOWN }), [food, mineral, catalog]);
  const found = useMemo(
    () =>
      query.trim() === ''
        ? likely
        : catalogSearch()
            .search(query, SHOWN * 4)
            .filter((one) => one.id !== food.id && one.kind === food.kind && amountOf(one.per100g, mineral) !== null)
            .slice(0, SHOWN),
    [query, likely, food, mineral],
  );
  const name = mineralName(mineral).toLowerCase();
  const choose = (similar: Food) => {
    changeDocuments('plan', {
      label: `${food.name} counts with ${name} of ${similar.name}`,
      plan: (plan) => withEstimate(plan, food, mineral, similar),
    });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={`A similar food’s ${name} for ${food.name}`} size={560}>
      <p className={dialogStyles.dialogText}>
        The food table has no {name} value for it. Choose a food you think is close; its value per 100 g then counts for
        this week and is marked as an estimate everywhere. You can take it back.
      </p>
      <TextInput
        mt={12}
        data-autofocus
        label="Search all foods"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={styles.similar} aria-label="Similar foods">
        {found.map((one) => {
          const amount = amountOf(one.per100g, mineral);
          return (
            <li key={one.id}>
              <button type="button" onClick={() => choose(one)}>
                <span>{one.name}</span>
                <small>{one.group}</small>
                <b>{amount === null ? '—' : `${roundedDown(amount)} mg per 100 g`}</b>
              </button>
            </li>
          );
        })}
      </ul>
      {found.length === 0 ? <p className={dialogStyles.dialogText}>No food of that name has a value.</p> : null}
    </Dialog>
  );
}
