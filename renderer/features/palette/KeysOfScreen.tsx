import type { ScreenId } from '#renderer/state/navigation';
import { screenLabel, useScreen } from '#renderer/state/navigation';
import { Dialog } from '#renderer/ui/Dialog';
import type { CommandPlace } from '#shared/domain/help/commands';
import { keyTables } from '#shared/domain/help/key-tables';
import styles from './palette.module.css';

/** The sections of each screen; keys that work everywhere come after them. */
const PLACES: Readonly<Record<ScreenId, readonly CommandPlace[]>> = {
  plan: ['board', 'plan', 'fields'],
  foods: ['foods', 'lists', 'headers', 'fields'],
  recipes: ['recipes', 'lists', 'fields'],
  shopping: ['shopping', 'lists'],
  pantry: ['pantry', 'lists'],
  trends: ['lists'],
  help: ['lists', 'fields'],
  settings: ['fields'],
};

/** The keys of the current screen, from the list of commands. */
export function KeysOfScreen({ onClose }: { readonly onClose: () => void }) {
  const screen = useScreen();
  const label = screenLabel(screen);
  const tables = keyTables(new Set<CommandPlace>([...PLACES[screen], 'everywhere']));
  return (
    <Dialog title={`Keys of ${label}`} size={820} onClose={onClose}>
      <div className={styles.keys}>
        {tables.map(({ title, rows }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            <dl>
              {rows.map(([keys, does]) => (
                <div key={does}>
                  <dt>{keys}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
