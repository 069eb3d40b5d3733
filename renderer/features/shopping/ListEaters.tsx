import { useNavigate } from '#renderer/state/navigation';
import textStyles from '#renderer/ui/text.module.css';
import type { ShoppingList } from '#shared/domain/shopping/shopping-list';
import { listForText } from '#shared/domain/eaters/eater-text';
import styles from './shopping.module.css';

/** Who the list is for and the effect on it; names and portions are in Settings. */
export function ListEaters({ eating }: { readonly eating: ShoppingList['eating'] }) {
  const navigate = useNavigate();
  return (
    <div className={styles.shEaters}>
      <dt>{eating === undefined ? 'All eat the same' : listForText({ people: 1, eating })}</dt>
      <dd>
        <button type="button" className={textStyles.link} onClick={() => navigate('settings')}>
          Names, portions
        </button>
      </dd>
    </div>
  );
}
