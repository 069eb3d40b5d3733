import { useMemo } from 'react';
import type { FoodId } from '#shared/domain/food/food';
import { changedFoods, compareOwnFoods } from '#shared/domain/import/own-food-import';
import { useLibrary } from '#renderer/state/library-store';
import type { ReadFile } from './import-run';
import { formatDifference } from './import-text';
import { counted, plural } from '#shared/domain/number-text';
import { classNames } from '#renderer/ui/class-names';
import styles from './import.module.css';

/** Most foods shown one by one. */
const MOST_SHOWN = 200;
const NONE: ReadonlySet<FoodId> = new Set();

interface FoodsPreviewProps {
  readonly read: ReadFile;
  readonly keepMine: ReadonlySet<FoodId>;
  readonly isDisabled: boolean;
  readonly onKeepMine: (keepMine: ReadonlySet<FoodId>) => void;
}

/** The own foods of a file compared with the user's: new, equal and changed ones; each change can be refused. */
export function FoodsPreview({ read, keepMine, isDisabled, onKeepMine }: FoodsPreviewProps) {
  const { foods } = useLibrary();
  const { file } = read;
  const compared = useMemo(() => (file.kind === 'foods' ? compareOwnFoods(foods, file.foods) : null), [foods, file]);
  if (compared === null) return null;
  const likely = compared.added.filter(({ like }) => like !== null);
  const toggle = (id: FoodId): void =>
    onKeepMine(keepMine.has(id) ? new Set([...keepMine].filter((one) => one !== id)) : new Set([...keepMine, id]));
  return (
    <>
      {compared.changed.length === 0 ? null : (
        <section aria-label="Foods with other values">
          <p className={styles.imText}>Take the file’s values, also in this and later weeks; past weeks keep theirs:</p>
          <ul className={classNames(styles.imScroll, styles.imFoods)}>
            {changedFoods(compared, NONE)
              .slice(0, MOST_SHOWN)
              .map((changed) => (
                <li key={changed.own.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={!keepMine.has(changed.own.id)}
                      disabled={isDisabled}
                      onChange={() => toggle(changed.own.id)}
                    />
                    <span>
                      {changed.own.food.name}
                      <small>{formatDifference(changed)}</small>
                    </span>
                  </label>
                </li>
              ))}
          </ul>
        </section>
      )}
      {likely.length === 0 ? null : (
        <section aria-label="Possible duplicates">
          <p className={styles.imText}>
            {counted(likely.length, 'new food has', 'new foods have')} the name of a food you have, and{' '}
            {plural(likely.length, 'is', 'are')} added beside it. In Foods they can be merged:
          </p>
          <ul className={styles.imScroll} tabIndex={0} aria-label="Foods of the same name">
            {likely.slice(0, MOST_SHOWN).map(({ food }) => (
              <li key={food.id}>{food.name}</li>
            ))}
          </ul>
        </section>
      )}
      {compared.same.length === 0 ? null : (
        <p className={styles.imText}>
          {counted(compared.same.length, 'food is', 'foods are')} here already, with the same values.
        </p>
      )}
    </>
  );
}
