import { useCatalog } from '#renderer/state/catalog-store';
import { useLibrary } from '#renderer/state/library-store';
import { findRecipe, findRecipeFood } from '#renderer/state/recipes-store';
import { excludedTags, setExclusion, setNeverSuggested } from '#renderer/state/repair-planning';
import { NeverQuestion } from '#renderer/ui/NeverQuestion';
import dialogStyles from '#renderer/ui/dialog.module.css';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { isNewer } from '#shared/domain/newer-value';
import styles from './settings.module.css';

/** What is never suggested: everything with a tag, and single items by name, each of which can be allowed again. */
export function SuggestionSettings() {
  const library = useLibrary();
  const catalog = useCatalog();
  const { dislikes = [], exclusions = [] } = library;
  const nameOf = (id: string): string =>
    findRecipe(id)?.name ?? findRecipeFood(id)?.name ?? catalog.find(id)?.name ?? id;
  return (
    <section aria-labelledby="settings-never">
      <h2 id="settings-never">Never suggest</h2>
      <div className={styles.settingsNever}>
        <NeverQuestion
          tags={excludedTags(library)}
          foods={dislikes.map((id) => ({ id, name: nameOf(id) }))}
          onTag={setExclusion}
          onAllow={(what) => setNeverSuggested(what, false)}
        />
      </div>
      {exclusions.some((tag) => isNewer(DIET_TAGS, tag)) ? (
        <p className={dialogStyles.dialogText}>
          Something else was left out with a newer version of Electroplate. This version cannot tell which foods hold
          it, so it suggests none.
        </p>
      ) : null}
    </section>
  );
}
