import { useId } from 'react';
import type { Person, PresetId, Sex } from '../../shared/domain/profile';
import { birthProblem, PRESETS } from '../../shared/domain/profile';
import { MINERALS } from '../../shared/domain/nutrients';
import { mineralName } from '../../shared/domain/score-words';
import type { DayTargets } from '../../shared/domain/targets';
import { PRESET_INFO, targetsFor } from '../../shared/domain/targets';
import type { IsoDate } from '../../shared/domain/week-id';
import { ageOn } from '../../shared/domain/week-id';

/** The answers as typed; nothing is read from them before they are complete. */
export interface PersonDraft {
  readonly sex: Sex | null;
  readonly birthMonth: string;
  readonly birthYear: string;
  readonly preset: PresetId;
}

/** Nothing answered yet; the official preset is the default. */
export const EMPTY_DRAFT: PersonDraft = { sex: null, birthMonth: '', birthYear: '', preset: 'official' };

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

/** A person's answers as a draft to change. */
export const draftOf = (person: Person): PersonDraft => ({
  sex: person.sex,
  birthMonth: String(person.birthMonth),
  birthYear: String(person.birthYear),
  preset: person.preset,
});

/** The person a draft describes, or what is missing or wrong, per field. */
export function readDraft(
  draft: PersonDraft,
  today: IsoDate,
): { readonly person: Person } | { readonly sexProblem: string | null; readonly birthProblem: string | null } {
  const year = /^\d{1,5}$/.test(draft.birthYear.trim()) ? Number(draft.birthYear) : Number.NaN;
  const month = draft.birthMonth === '' ? Number.NaN : Number(draft.birthMonth);
  const problem = birthProblem(today, year, month);
  const { sex } = draft;
  if (sex === null || problem !== null) {
    return {
      sexProblem: sex === null ? 'Choose one: the reference tables have a row for each.' : null,
      birthProblem: problem,
    };
  }
  return { person: { sex, birthYear: year, birthMonth: month, preset: draft.preset } };
}

interface PersonFormProps {
  readonly draft: PersonDraft;
  readonly today: IsoDate;
  /** Problems are shown once somebody tried to go on. */
  readonly showProblems: boolean;
  readonly onChange: (draft: PersonDraft) => void;
}

/** Who the plan is for: sex and month of birth select the rows of the reference tables, the preset the targets. */
export function PersonForm({ draft, today, showProblems, onChange }: PersonFormProps) {
  const id = useId();
  const read = readDraft(draft, today);
  const problems = showProblems && !('person' in read) ? read : { sexProblem: null, birthProblem: null };
  return (
    <div className="person-form">
      <fieldset>
        <legend>Sex</legend>
        <p className="field-note">Selects the row of the reference tables for potassium and magnesium.</p>
        <div className="choice-row">
          {(['female', 'male'] as const).map((sex) => (
            <label key={sex} className="choice">
              <input
                type="radio"
                name={`${id}-sex`}
                checked={draft.sex === sex}
                onChange={() => onChange({ ...draft, sex })}
              />
              {sex === 'female' ? 'Female' : 'Male'}
            </label>
          ))}
        </div>
        {problems.sexProblem === null ? null : (
          <p role="alert" className="problem">
            {problems.sexProblem}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>Born</legend>
        <div className="choice-row">
          <select
            aria-label="Month of birth"
            value={draft.birthMonth}
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
            aria-invalid={problems.birthProblem !== null}
            onChange={(event) => onChange({ ...draft, birthYear: event.currentTarget.value })}
          />
        </div>
        {problems.birthProblem === null ? null : (
          <p role="alert" className="problem">
            {problems.birthProblem}
          </p>
        )}
      </fieldset>
      <fieldset>
        <legend>Targets</legend>
        {PRESETS.map((preset) => (
          <label key={preset} className={draft.preset === preset ? 'preset is-chosen' : 'preset'}>
            <input
              type="radio"
              name={`${id}-preset`}
              checked={draft.preset === preset}
              onChange={() => onChange({ ...draft, preset })}
            />
            <span>
              <b>{PRESET_INFO[preset].name}</b>
              {PRESET_INFO[preset].summary}
              {PRESET_INFO[preset].advice === null ? null : <em>{PRESET_INFO[preset].advice}</em>}
            </span>
          </label>
        ))}
      </fieldset>
      {'person' in read ? (
        <TargetTable targets={targetsFor(read.person, ageOn(today, read.person.birthYear, read.person.birthMonth))} />
      ) : null}
    </div>
  );
}

/** The targets these answers give, each with its source. */
function TargetTable({ targets }: { readonly targets: DayTargets }) {
  return (
    <table className="targets">
      <caption>Your targets a day</caption>
      <tbody>
        {MINERALS.map((mineral) => {
          const { floor, cautionAbove, cautionCounts, source } = targets[mineral];
          return (
            <tr key={mineral}>
              <th scope="row">{mineralName(mineral)}</th>
              <td>
                <b>{floor === null ? 'not scored' : `from ${floor.toLocaleString('en')} mg`}</b>
                {cautionAbove === null
                  ? null
                  : `, caution above ${cautionAbove.toLocaleString('en')} mg${cautionCounts === 'supplements' ? ' from supplements' : ''}`}
                <small>{source}</small>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
