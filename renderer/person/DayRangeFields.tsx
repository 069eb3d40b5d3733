import { RANGE_UNIT, RANGED } from '#shared/domain/person/day-ranges';
import type { Ranged } from '#shared/domain/person/day-ranges';
import { nutrient } from '#shared/domain/nutrients';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import type { DraftProblems, PersonDraft, RangeDraft } from './person-draft';
import styles from './person-form.module.css';

interface DayRangeFieldsProps {
  readonly draft: PersonDraft;
  readonly problems: DraftProblems | null;
  readonly onChange: (draft: PersonDraft) => void;
}

/** The ranges a person wants for each day, each optional. */
export function DayRangeFields({ draft, problems, onChange }: DayRangeFieldsProps) {
  const change = (id: Ranged, more: Partial<RangeDraft>) =>
    onChange({ ...draft, ranges: { ...draft.ranges, [id]: { ...draft.ranges[id], ...more } } });
  return (
    <fieldset>
      <legend>Energy, protein and fat per day</legend>
      <p className={textStyles.fieldNote}>Optional. Shown beside the totals, no part of the score.</p>
      <div className={classNames(styles.clinician, styles.ranges)}>
        {RANGED.map((id) => {
          const name = nutrient(id).label;
          const problem = problems?.ranges[id] ?? null;
          return (
            <div key={id} role="group" aria-label={name}>
              <span>{name}</span>
              {(['min', 'max'] as const).map((end) => (
                <label key={end}>
                  {end === 'min' ? 'at least' : 'at most'}
                  <NumberInput
                    className={fieldStyles.plainField}
                    aria-label={`${name} ${end === 'min' ? 'at least' : 'at most'}, ${RANGE_UNIT[id]} per day`}
                    problem={problem}
                    value={draft.ranges[id][end]}
                    onChange={(text) => change(id, { [end]: text })}
                  />
                  {RANGE_UNIT[id]}
                </label>
              ))}
              <Problem text={problem} />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
