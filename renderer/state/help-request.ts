import { create } from './store';
import { navigate } from './navigation';

/** The help article requested from elsewhere; the Help screen shows it. */
const useStore = create<{ article: string | null }>(() => ({ article: null }));

/** The article the Help screen should open with; `null`: its first one. */
export const useHelpRequest = (): string | null => useStore((state) => state.article);

/** Shows an article of the help by its id: `openHelp('cramp-now')`. */
export function openHelp(article: string): void {
  useStore.setState({ article });
  navigate('help');
}
