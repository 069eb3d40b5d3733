import { Checkbox, Switch } from '@mantine/core';
import { SelectField } from '#renderer/ui/Select';
import type { UseFormReturnType } from '@mantine/form';
import { guessUse } from '#shared/domain/food/guess-use';
import { DIET_TAGS, FOOD_ROLES } from '#shared/domain/food/kitchen-use';
import { isNewer, MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { TAG_WORDS } from '#shared/domain/repair/limit-text';
import type { OwnFoodForm, StoredOwnFood } from './own-food-form';
import { guessWords, ROLE_WORDS } from './own-food-suggest-text';
import styles from './food-dialogs.module.css';

interface OwnFoodSuggestProps {
  readonly form: UseFormReturnType<OwnFoodForm>;
  /** The food as typed; `null` as long as something is missing. */
  readonly food: StoredOwnFood | null;
}

const roles = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }));

/** What repairs and filled weeks need to know about a food: its role in a meal, and what it contains. */
export function OwnFoodSuggest({ form, food }: OwnFoodSuggestProps) {
  const { kind, usedAs, isContentsKnown, contains } = form.values;
  const guessed = food === null ? null : guessUse({ ...food, usedAs: undefined });
  const guess = food === null ? 'Guessed from its name and numbers' : guessWords(guessed?.role ?? null);
  const newer = usedAs !== '' && isNewer(FOOD_ROLES, usedAs) ? [{ value: usedAs, label: MADE_BY_NEWER_LINE }] : [];
  const unknown = contains.filter((tag) => isNewer(DIET_TAGS, tag));
  return (
    <fieldset className={styles.ownSuggest}>
      <legend>For suggestions</legend>
      {kind === 'food' ? (
        <SelectField
          label="Used as"
          value={usedAs}
          choices={[{ value: '', label: guess }, ...roles, ...newer]}
          onChoose={(chosen) => {
            const role = FOOD_ROLES.find((one) => one === chosen);
            form.setFieldValue('usedAs', role ?? '');
          }}
        />
      ) : null}
      <Switch
        label="I know what it contains"
        description="Otherwise it is not suggested as soon as you leave anything out."
        {...form.getInputProps('isContentsKnown', { type: 'checkbox' })}
      />
      {isContentsKnown ? (
        <div className={styles.ownContains} role="group" aria-label="Contains">
          {DIET_TAGS.map((tag) => (
            <Checkbox
              key={tag}
              size="xs"
              label={TAG_WORDS[tag]}
              checked={contains.includes(tag)}
              onChange={({ currentTarget }) =>
                form.setFieldValue('contains', [
                  ...contains.filter((other) => other !== tag),
                  ...(currentTarget.checked ? [tag] : []),
                ])
              }
            />
          ))}
          <p className={styles.ownNote}>
            Tick what the label names. Tick nothing if it contains none of these.
            {unknown.length === 0 ? '' : ` Also: ${MADE_BY_NEWER_LINE.toLowerCase()}, kept as it is.`}
          </p>
        </div>
      ) : null}
    </fieldset>
  );
}
