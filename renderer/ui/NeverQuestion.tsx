import { LimitCheck } from './LimitCheck';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import { TAG_WORDS } from '#shared/domain/repair/limit-text';
import fieldStyles from './field.module.css';
import styles from './limit-chip.module.css';

/** What is never suggested: stored in the library, so it applies to every run. */
export interface NeverSuggested {
  readonly tags: readonly DietTag[];
  readonly foods: readonly { readonly id: string; readonly name: string }[];
  readonly onTag: (tag: DietTag, isExcluded: boolean) => void;
  readonly onAllow: (food: { readonly id: string; readonly name: string }) => void;
}

/** What is never suggested, by tag and by name; not a setting of one run. */
export function NeverQuestion({ tags, foods, onTag, onAllow }: NeverSuggested) {
  return (
    <>
      <p className={styles.qNote}>Applies to every suggestion. It does not check labels: look at what you buy.</p>
      <div className={styles.qTags}>
        {DIET_TAGS.map((tag) => (
          <LimitCheck
            key={tag}
            label={TAG_WORDS[tag]}
            isChecked={tags.includes(tag)}
            onCheck={(is) => onTag(tag, is)}
          />
        ))}
      </div>
      {foods.length === 0 ? (
        <p className={styles.qNote}>No food is left out by name.</p>
      ) : (
        <ul className={styles.qFoods}>
          {foods.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <button
                type="button"
                className={fieldStyles.chip}
                aria-label={`Suggest ${name} again`}
                onClick={() => onAllow({ id, name })}
              >
                Suggest again
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
