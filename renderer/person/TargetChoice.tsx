import { useId } from 'react';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import { isNewer } from '#shared/domain/newer-value';
import type { PresetId } from '#shared/domain/person/presets';
import { isKetoPreset, PRESET_IDS, presetInfo, PRESETS } from '#shared/domain/person/presets';
import { NET_CARB_LIMITS } from '#shared/domain/person/profile';
import { guardOf, lockReason, mayChoose, whyTotalsOnly } from '#shared/domain/person/safety';
import { mineralName } from '#shared/domain/score/score-text';
import { targetsFor } from '#shared/domain/person/targets';
import { ageOn } from '#shared/domain/week-id';
import type { IsoDate } from '#shared/domain/week-id';
import type { DraftProblems, LimitsDraft, PersonDraft } from './person-draft';
import { guardOfDraft, readDraft } from './person-draft';
import { DayRangeFields } from './DayRangeFields';
import { TargetTable } from './TargetTable';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { ChoiceRow } from '#renderer/ui/ChoiceRow';
import { classNames } from '#renderer/ui/class-names';
import fieldStyles from '#renderer/ui/field.module.css';
import textStyles from '#renderer/ui/text.module.css';
import styles from './person-form.module.css';

interface TargetChoiceProps {
  readonly draft: PersonDraft;
  readonly today: IsoDate;
  readonly problems: DraftProblems | null;
  readonly onChange: (draft: PersonDraft) => void;
}

/** The preset, its own questions, the net carb limit, and the resulting targets. */
export function TargetChoice({ draft, today, problems, onChange }: TargetChoiceProps) {
  const id = useId();
  const guard = guardOfDraft(draft, today)?.guard ?? null;
  const person = readDraft(draft, today);
  const age = person === null ? 0 : ageOn(today, person.birthYear, person.birthMonth);
  const unsupported = person === null ? null : whyTotalsOnly(guardOf(person, age));
  return (
    <>
      <fieldset>
        <legend>Targets</legend>
        {isNewer(PRESET_IDS, draft.preset) ? (
          <p className={textStyles.fieldNote}>
            {presetInfo(draft.preset).name}. {presetInfo(draft.preset).summary} Choosing one of these replaces them.
          </p>
        ) : null}
        {PRESET_IDS.map((preset) => {
          const isOpen = guard === null ? !isKetoPreset(preset) : mayChoose(guard, preset);
          const reason = isOpen ? null : guard === null ? 'Sex and month of birth come first.' : lockReason(guard);
          return (
            <PresetOption
              key={preset}
              preset={preset}
              name={`${id}-preset`}
              isChosen={draft.preset === preset}
              lockedBecause={reason}
              onChoose={() =>
                onChange({ ...draft, preset, startedOn: draft.startedOn === '' ? today : draft.startedOn })
              }
            >
              {PRESETS[preset].phase !== undefined && draft.preset === preset ? (
                <StartDate draft={draft} today={today} problem={problems?.startedOn} onChange={onChange} />
              ) : null}
              {PRESETS[preset].hasTypedNumbers && draft.preset === preset ? (
                <ClinicianFields draft={draft} problems={problems} onChange={onChange} />
              ) : null}
            </PresetOption>
          );
        })}
      </fieldset>
      {person === null ? null : (
        <TargetTable
          targets={targetsFor(person, age, { date: today, activityHours: 0 })}
          caption={unsupported === null ? 'Your daily targets' : `${unsupported}: totals only`}
        />
      )}
      {guard?.hasNetCarbLimit === false ? null : (
        <fieldset>
          <legend>Net carbs per day</legend>
          <ChoiceRow
            options={[...NET_CARB_LIMITS, null].map((limit) => ({
              value: limit,
              label: limit === null ? 'No limit' : `Up to ${limit} g`,
            }))}
            value={draft.netCarbLimit}
            onChange={(netCarbLimit) => onChange({ ...draft, netCarbLimit })}
          />
        </fieldset>
      )}
      {guard?.hasNetCarbLimit === false ? null : (
        <DayRangeFields draft={draft} problems={problems} onChange={onChange} />
      )}
    </>
  );
}

interface PresetOptionProps {
  readonly preset: PresetId;
  readonly name: string;
  readonly isChosen: boolean;
  readonly lockedBecause: string | null;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function PresetOption({ preset, name, isChosen, lockedBecause, onChoose, children }: PresetOptionProps) {
  const { name: title, summary, advice } = PRESETS[preset];
  const isLocked = lockedBecause !== null;
  return (
    <div className={classNames(styles.preset, isChosen ? styles.isChosen : isLocked && styles.isLocked)}>
      <label>
        <input type="radio" name={name} checked={isChosen} disabled={isLocked} onChange={onChoose} />
        <span>
          <b>{title}</b>
          {/* A locked preset is named with the reason; its description is not shown. */}
          {isLocked ? lockedBecause : summary}
          {advice === null || isLocked ? null : <em>{advice}</em>}
        </span>
      </label>
      {children}
    </div>
  );
}

function StartDate({
  draft,
  today,
  problem,
  onChange,
}: {
  readonly draft: PersonDraft;
  readonly today: IsoDate;
  readonly problem: string | null | undefined;
  readonly onChange: (draft: PersonDraft) => void;
}) {
  return (
    <div className={styles.presetMore}>
      <label>
        First day{' '}
        <input
          type="date"
          className={fieldStyles.plainField}
          max={today}
          value={draft.startedOn}
          aria-invalid={problem != null}
          onChange={(event) => onChange({ ...draft, startedOn: event.currentTarget.value })}
        />
      </label>
      <Problem text={problem} />
    </div>
  );
}

function ClinicianFields({
  draft,
  problems,
  onChange,
}: {
  readonly draft: PersonDraft;
  readonly problems: DraftProblems | null;
  readonly onChange: (draft: PersonDraft) => void;
}) {
  const change = (mineral: Mineral, more: Partial<LimitsDraft>) =>
    onChange({ ...draft, clinician: { ...draft.clinician, [mineral]: { ...draft.clinician[mineral], ...more } } });
  return (
    <div className={classNames(styles.presetMore, styles.clinician)}>
      {MINERALS.map((mineral) => {
        const limits = draft.clinician[mineral];
        const name = mineralName(mineral);
        const problem = problems?.clinician[mineral] ?? null;
        return (
          <div key={mineral} role="group" aria-label={name}>
            <span>{name}</span>
            {(['min', 'max'] as const).map((end) => (
              <label key={end}>
                {end === 'min' ? 'at least' : 'at most'}
                <NumberInput
                  className={fieldStyles.plainField}
                  aria-label={`${name} ${end === 'min' ? 'at least' : 'at most'}, mg per day`}
                  problem={problem}
                  value={limits[end]}
                  onChange={(text) => change(mineral, { [end]: text })}
                />
                mg
              </label>
            ))}
            {mineral === 'potassium' ? (
              <label>
                <input
                  type="checkbox"
                  checked={limits.off}
                  onChange={(event) => change(mineral, { off: event.currentTarget.checked })}
                />
                do not score
              </label>
            ) : null}
            <Problem text={problem} />
          </div>
        );
      })}
    </div>
  );
}
