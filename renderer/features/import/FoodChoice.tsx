import { useCallback } from 'react';
import type { Food } from '#shared/domain/food/food';
import { useFoodSearch } from '#renderer/state/own-foods';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption } from '#renderer/ui/FoodOption';
import styles from './import.module.css';

/** As many as fit without scrolling. */
const OPTIONS_SHOWN = 7;

interface FoodChoiceProps {
  readonly label: string;
  /** The initial search. */
  readonly query: string;
  readonly onChoose: (food: Food) => void;
  /** The focus or the pointer moved elsewhere. */
  readonly onLeave: () => void;
  /** Escape was pressed. */
  readonly onCancel: () => void;
}

/** Searches for the match of a diary food, starting with its name in the diary. Escape goes back. */
export function FoodChoice({ label, query, onChoose, onLeave, onCancel }: FoodChoiceProps) {
  const foods = useFoodSearch();
  const search = useCallback((typed: string) => foods.search(typed, OPTIONS_SHOWN), [foods]);
  return (
    <FoodCombobox
      label={label}
      className={styles.imSearch}
      firstQuery={query}
      search={search}
      renderOption={(food) => <FoodOption food={food} />}
      onChoose={onChoose}
      onLeave={onLeave}
      onCancel={onCancel}
    />
  );
}
