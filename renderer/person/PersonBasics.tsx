import { useId } from 'react';
import { isNewer, MADE_BY_NEWER_LINE } from '#shared/domain/newer-value';
import { SEXES } from '#shared/domain/person/reference-intakes';
import type { DraftProblems, PersonDraft } from './person-draft';

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
  /** `null` hides them: they are shown after the first attempt to go on. */
  readonly problems: DraftProblems | null;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Sex and month of birth: they select the rows of the reference tables. */
export function PersonBasics({ draft, problems, onChange }: PersonBasicsProps) {
  const id = useId();
  return (
    <>
      <fieldset>
        <legend>Sex</legend>
        <p className="field-note">Selects the row of the reference tables for potassium and magnesium.</p>
        <div className="choice-row">
          {SEXES.map((sex) => (
            <label key={sex} className="choice">
              <input
                type="radio"
                name={`${id}-sex`}
                aria-invalid={problems?.sex != null}
                checked={draft.sex === sex}
                onChange={() => onChange({ ...draft, sex })}
              />
              {sex === 'female' ? 'Female' : 'Male'}
            </label>
          ))}
        </div>
        {draft.sex !== null && isNewer(SEXES, draft.sex) ? <p className="field-note">{MADE_BY_NEWER_LINE}.</p> : null}
        <Problem text={problems?.sex} />
      </fieldset>
      <fieldset>
        <legend>Born</legend>
        <div className="choice-row">
          <select
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
          </select>
          <input
            aria-label="Year of birth"
            placeholder="Year"
            inputMode="numeric"
            maxLength={4}
            value={draft.birthYear}
            aria-invalid={problems?.birth != null}
            onChange={(event) => onChange({ ...draft, birthYear: event.currentTarget.value })}
          />
        </div>
        <Problem text={problems?.birth} />
      </fieldset>
    </>
  );
}

/** The problem of the field above. */
export function Problem({ text }: { readonly text: string | null | undefined }) {
  return text == null ? null : (
    <p role="alert" className="problem">
      {text}
    </p>
  );
}
