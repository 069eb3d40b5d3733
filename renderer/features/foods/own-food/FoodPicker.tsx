import { useCallback } from 'react';
import { useFoodSearch } from '#renderer/state/own-foods';
import type { Food, FoodId } from '#shared/domain/food/food';
import { FoodCombobox } from '#renderer/ui/FoodCombobox';
import { FoodOption } from '#renderer/ui/FoodOption';
import styles from './food-dialogs.module.css';

const OPTIONS_SHOWN = 12;

interface FoodPickerProps {
  readonly label: string;
  /** A food not to offer. */
  readonly except: FoodId;
  readonly onFood: (id: FoodId) => void;
}

/**
 * Finds a food, own or from the catalog. Rows that ask for a label are not offered: their values are unknown until it
 * is answered.
 */
export function FoodPicker({ label, except, onFood }: FoodPickerProps) {
  const foods = useFoodSearch();
  const search = useCallback(
    (query: string) => {
      const offered = (food: Food): boolean => food.id !== except && food.ask === undefined;
      return foods.search(query, Number.POSITIVE_INFINITY).filter(offered).slice(0, OPTIONS_SHOWN);
    },
    [foods, except],
  );
  return (
    <FoodCombobox
      label={label}
      className={styles.fdPicker}
      isFirstField
      placeholder="Your foods and the catalog: type the first letters"
      search={search}
      renderOption={(food) => <FoodOption food={food} />}
      onChoose={(food) => onFood(food.id)}
    />
  );
}
