import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import styles from './pantry.module.css';

/** Nothing is at home yet: what the pantry is for, and a way to start. */
export function EmptyPantry({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <div className={styles.empty}>
      <div>
        <h2>The pantry is empty</h2>
        <p>Put in what is at home: the shopping list then buys only the rest, and what must be eaten comes up first.</p>
        <p>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.primary)} onClick={onAdd}>
            Put in the first food
          </button>
        </p>
      </div>
    </div>
  );
}

/** Nothing at home matches the filter or the name. */
export function NothingFound({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className={styles.empty}>
      <div>
        <h2>Nothing like that is in the pantry</h2>
        <p>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.outline)} onClick={onClear}>
            Show everything
          </button>
        </p>
      </div>
    </div>
  );
}
