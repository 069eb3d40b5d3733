import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PersonDraft } from '#renderer/person/person-draft';
import { draftOf, problemsOf } from '#renderer/person/person-draft';
import { TargetChoice } from '#renderer/person/TargetChoice';
import type { PresetId } from '#shared/domain/person/presets';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { PRESETS } from '#shared/domain/person/presets';
import { profileEntry } from '#tests/support/people';
import { TestProvider } from '#tests/support/test-provider';

const TODAY = '2026-11-24';
const ADVICE = 'This sodium target is above the 2,300 mg/day limit advised for the general public.';
type Changes = Parameters<typeof profileEntry>[0];

function Chosen({ start }: { readonly start: PersonDraft }) {
  const [draft, setDraft] = useState(start);
  return <TargetChoice draft={draft} today={TODAY} problems={problemsOf(draft, TODAY)} onChange={setDraft} />;
}

/** A woman of 40 who answered no to everything and has the official preset by default. */
function choose(changes: Changes = {}, draft: Partial<PersonDraft> = {}) {
  const start = { ...draftOf(profileEntry({ preset: 'official', ...changes }), TODAY), ...draft };
  return render(
    <TestProvider>
      <Chosen start={start} />
    </TestProvider>,
  );
}

/** The option of a preset: its radio button and the text beside it. */
function option(preset: PresetId) {
  const label = screen.getByText(PRESETS[preset].name, { selector: 'b' }).closest('label')!;
  return { radio: within(label).getByRole<HTMLInputElement>('radio'), label, text: label.textContent ?? '' };
}
const take = (preset: PresetId) => fireEvent.click(option(preset).radio);
const row = (name: RegExp) => within(screen.getByRole('table')).getByRole('row', { name }).textContent ?? '';
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const carbs = () => screen.queryByRole('group', { name: 'Net carbs per day' });

/** Section 1 of the nutrition rules, for a woman of 31 to 50. */
describe('the figures of a preset', () => {
  it.each<readonly [PresetId, readonly string[]]>([
    [
      'official',
      ['at least 1,500 mg, caution above 2,300 mg', 'at least 2,600 mg', 'at least 320 mg, caution above 350 mg'],
    ],
    [
      'keto',
      ['at least 3,000 mg, caution above 5,000 mg', 'at least 3,000 mg', 'at least 320 mg, caution above 350 mg'],
    ],
    [
      'keto-start',
      ['at least 4,000 mg, caution above 5,000 mg', 'at least 3,500 mg', 'at least 320 mg, caution above 350 mg'],
    ],
    ['eu', ['at least 1,500 mg, caution above 2,000 mg', 'at least 3,500 mg', 'at least 300 mg, caution above 250 mg']],
    [
      'fda',
      [
        'at least 1,500 mg, caution above 2,300 mg',
        'at least 4,700 mg',
        'at least 420 mg to be confirmed, caution above 350 mg',
      ],
    ],
    [
      'clinician',
      ['at least 1,500 mg, caution above 2,300 mg', 'at least 2,600 mg', 'at least 320 mg, caution above 350 mg'],
    ],
  ])('%s', (preset, [sodium = '', potassium = '', magnesium = '']) => {
    choose();
    take(preset);
    expect(option(preset).radio.checked).toBe(true);
    expect(row(/^Sodium/)).toContain(`Sodium${sodium}`);
    expect(row(/^Potassium/)).toContain(`Potassium${potassium}`);
    expect(row(/^Magnesium/)).toContain(`Magnesium${magnesium} from supplements`);
  });

  it('are a man’s for a man', () => {
    choose({ sex: 'male' });
    expect(row(/^Potassium/)).toContain('at least 3,400 mg');
    expect(row(/^Magnesium/)).toContain('at least 420 mg');
  });

  it('have a source that keyboard and screen reader reach too, and the mark of an unconfirmed one', () => {
    choose();
    expect(screen.queryByText(/to be confirmed/)).toBeNull();
    const figure = (name: RegExp) => within(screen.getByRole('table')).getByRole('note', { name });
    expect(figure(/^at least 2,600 mg/).getAttribute('aria-label')).toBe(
      'at least 2,600 mg. Source: NASEM 2019: adequate intake',
    );
    take('fda');
    expect(figure(/^at least 4,700 mg/).getAttribute('aria-label')).toBe(
      'at least 4,700 mg. Source: FDA Daily Value, 21 CFR 101.9(c)',
    );
    expect(figure(/^at least 420 mg/).getAttribute('aria-label')).toMatch(/To be confirmed by a second source$/);
    expect(figure(/^at least 420 mg/).tabIndex).toBe(0);
  });

  it('of the keto presets carry the public advice, chosen or not; no other preset does', () => {
    choose();
    expect(option('keto').text).toContain(ADVICE);
    expect(option('keto-start').text).toContain(ADVICE);
    expect(screen.getAllByText(ADVICE)).toHaveLength(2);
    take('keto');
    expect(option('keto').text).toContain(ADVICE);
  });

  it('wait for sex and month of birth', () => {
    choose({}, { birthYear: '' });
    expect(screen.queryByRole('table')).toBeNull();
    expect(option('keto').radio.disabled).toBe(true);
    expect(option('keto').text).toContain('Sex and month of birth come first.');
  });
});

describe('a locked preset', () => {
  const kidney = { answers: { ...NO_CONDITION.answers, 'kidney-disease': 'yes' as const } };

  it('is named with its reason, promises nothing, and cannot be chosen; the others can', async () => {
    choose(kidney);
    for (const preset of ['keto', 'keto-start'] as const) {
      const { radio, text } = option(preset);
      expect(text).toBe(`${PRESETS[preset].name}Locked by kidney disease.`);
      expect(radio.disabled).toBe(true);
      await userEvent.click(radio);
      expect(radio.checked).toBe(false);
    }
    for (const preset of ['official', 'eu', 'fda', 'clinician'] as const)
      expect(option(preset).radio.disabled).toBe(false);
    expect(option('official').radio.checked).toBe(true);
  });

  it('tells an answer from a question that is still open', () => {
    choose({ answers: { 'heart-failure': 'yes' }, lifeStage: 'none' });
    expect(option('keto').text).toMatch(
      /Locked by heart failure\. Not answered, so it counts as yes: high blood pressure; kidney disease; /,
    );
    screen.getByRole('table');
  });

  it('is locked for all open questions until they are answered', () => {
    choose({ answers: {}, lifeStage: null });
    expect(option('keto').text).toContain('Locked until the safety questions are answered.');
    expect(row(/^Potassium/)).toContain('not scored');
    expect(row(/^Sodium/)).toContain('at least 1,500 mg');
  });

  it('leaves sodium a limit and potassium without a target, by the answers', () => {
    choose(kidney);
    expect(row(/^Sodium/)).toContain('limit only, limit 2,300 mg');
    expect(row(/^Sodium/)).toContain('by your safety answers');
    expect(row(/^Potassium/)).toContain('not scored');
    expect(row(/^Magnesium/)).toContain('at least 320 mg');
  });
});

describe('somebody under 18', () => {
  it('has totals only and no limit of net carbs', () => {
    choose({ birthYear: 2008, birthMonth: 12 });
    expect(screen.getByText('Not supported under 18: totals only')).toBeTruthy();
    for (const mineral of [/^Sodium/, /^Potassium/, /^Magnesium/]) expect(row(mineral)).toContain('not scored');
    expect(option('keto').text).toContain('Locked by an age under 18.');
    expect(carbs()).toBeNull();
  });

  it('is somebody of 18 from the month of the birthday on, with the row of that age', () => {
    choose({ birthYear: 2008, birthMonth: 11 });
    expect(row(/^Potassium/)).toContain('at least 2,300 mg');
    expect(row(/^Magnesium/)).toContain('at least 360 mg');
  });
});

describe('keto, first four weeks', () => {
  it('begins today, and shows what holds today', () => {
    choose();
    take('keto-start');
    expect(screen.getByLabelText<HTMLInputElement>(/^First day/).value).toBe(TODAY);
    // 28 October + 27 days is today, the last day of them.
    type(/^First day/, '2026-10-28');
    expect(row(/^Sodium/)).toContain('at least 4,000 mg');
    type(/^First day/, '2026-10-27');
    expect(row(/^Sodium/)).toContain('at least 3,000 mg');
  });

  it('keeps a chosen first day while another preset is viewed', () => {
    choose();
    take('keto-start');
    type(/^First day/, '2026-11-10');
    take('keto');
    expect(screen.queryByLabelText(/^First day/)).toBeNull();
    take('keto-start');
    expect(screen.getByLabelText<HTMLInputElement>(/^First day/).value).toBe('2026-11-10');
  });

  it('says beside the field what is wrong with a day in the future', () => {
    choose();
    take('keto-start');
    type(/^First day/, '2026-11-25');
    const wrong = option('keto-start').label.parentElement!;
    expect(within(wrong).getByRole('alert').textContent).toMatch(/future/);
    expect(screen.getByLabelText(/^First day/).getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a clinician’s numbers', () => {
  it('replace the official ones, each where it was typed; a maximum alone is a limit', () => {
    choose();
    take('clinician');
    type(/^Sodium at most/, '2000');
    type(/^Magnesium at least/, '400,5');
    expect(row(/^Sodium/)).toContain('limit only, limit 2,000 mg');
    expect(row(/^Magnesium/)).toContain('at least 400.5 mg');
    expect(row(/^Magnesium/)).toContain('Your clinician’s number');
    expect(row(/^Potassium/)).toContain('at least 2,600 mg');
  });

  it('lift "not scored" where one is typed; only potassium can be switched off', () => {
    choose({ answers: { ...NO_CONDITION.answers, 'kidney-disease': 'yes' }, preset: 'clinician' });
    expect(row(/^Potassium/)).toContain('not scored');
    type(/^Potassium at least/, '2000');
    expect(row(/^Potassium/)).toContain('at least 2,000 mg');
    type(/^Potassium at least/, '');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(screen.getByRole('checkbox', { name: 'do not score' }));
    expect(row(/^Potassium/)).toContain('Your clinician: potassium is not scored');
  });

  it('say beside the mineral what is wrong', () => {
    choose({ preset: 'clinician' });
    type(/^Potassium at least/, '3000');
    type(/^Potassium at most/, '2000');
    const problems = (mineral: string) =>
      within(screen.getByRole('group', { name: mineral }))
        .queryAllByRole('alert')
        .map((one) => one.textContent);
    expect(problems('Potassium')).toEqual(['The least is above the most.']);
    expect(problems('Sodium')).toEqual([]);
    type(/^Potassium at most/, '');
    fireEvent.click(screen.getByRole('checkbox', { name: 'do not score' }));
    expect(problems('Potassium')[0]).toMatch(/^Off and a number contradict each other/);
  });
});

describe('the limit of net carbs', () => {
  it('is 20, 30, 50 or none', () => {
    choose();
    const limits = within(carbs()!).getAllByRole<HTMLInputElement>('radio');
    expect(limits.map((one) => one.closest('label')?.textContent)).toEqual([
      'Up to 20 g',
      'Up to 30 g',
      'Up to 50 g',
      'No limit',
    ]);
    expect(limits.map((one) => one.checked)).toEqual([false, true, false, false]);
  });

  it('is not there where the answers take it away, but comes back with the clinician’s numbers', () => {
    choose({ lifeStage: 'pregnant' });
    expect(carbs()).toBeNull();
    take('clinician');
    expect(carbs()).not.toBeNull();
  });
});
