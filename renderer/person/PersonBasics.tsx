import { isNewer, knownOr, MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { SEXES } from '#shared/domain/person/reference-intakes';
import type { DraftProblems, PersonDraft } from './person-draft';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import fieldStyles from '#renderer/ui/field.module.css';
import { Select } from '#renderer/ui/Select';
import textStyles from '#renderer/ui/text.module.css';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface PersonBasicsProps {
  readonly draft: PersonDraft;
  /** `null` hides them: they are shown after the first attempt to continue. */
  readonly problems: DraftProblems | null;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Sex and month of birth: they select the rows of the reference tables. */
export function PersonBasics({ draft, problems, onChange }: PersonBasicsProps) {
  return (
    <>
      <fieldset>
        <legend>Sex</legend>
        <p className={textStyles.fieldNote}>Potassium and magnesium targets differ by sex.</p>
        <ChoiceRow
          options={SEXES.map((value) => ({ value, label: value === 'female' ? 'Female' : 'Male' }))}
          value={draft.sex === null ? undefined : knownOr(SEXES, draft.sex, undefined)}
          isRefused={problems?.sex != null}
          onChange={(sex) => onChange({ ...draft, sex })}
        />
        {draft.sex !== null && isNewer(SEXES, draft.sex) ? (
          <p className={textStyles.fieldNote}>{MADE_BY_NEWER_LINE}.</p>
        ) : null}
        <Problem text={problems?.sex} />
      </fieldset>
      <fieldset>
        <legend>Born</legend>
        <div className={fieldStyles.choiceRow}>
          <Select
            className={fieldStyles.plainField}
            aria-label="Month of birth"
            value={draft.birthMonth}
            aria-invalid={problems?.birth != null && draft.birthMonth === ''}
            onChange={(event) => onChange({ ...draft, birthMonth: event.currentTarget.value })}
          >
            <option value="">Month</option>
            {MONTHS.map((month, index) => (
              <option key={month} value={index + 1}>
                {month}
              </option>
            ))}
          </Select>
          <NumberInput
            className={fieldStyles.plainField}
            aria-label="Year of birth"
            placeholder="Year"
            isWhole
            maxLength={4}
            value={draft.birthYear}
            problem={problems?.birth}
            onChange={(birthYear) => onChange({ ...draft, birthYear })}
          />
        </div>
        <Problem text={problems?.birth} />
      </fieldset>
    </>
  );
}
