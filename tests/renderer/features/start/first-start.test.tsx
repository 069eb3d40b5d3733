import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { currentLibrary } from '#renderer/state/library-store';
import { FirstStart } from '#renderer/features/start';
import {
  ASK_FIRST,
  EMERGENCY,
  MAGNESIUM_CARE,
  NO_PROMISE,
  NOT_MEDICAL_ADVICE,
  POTASSIUM_CARE,
  SEE_SOON,
} from '#shared/domain/help/safety-texts';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { open } from '../planner/harness';
import { setToday } from '#tests/support/today';
import personFormStyles from '#renderer/person/person-form.module.css';

const ARB = /^ACE inhibitor, ARB/;

const radio = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });
const button = (name: string) => screen.getByRole('button', { name });
const goOn = () => fireEvent.click(button('Continue'));
const month = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Month of birth' });
const year = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Year of birth' });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const question = (name: RegExp | string) => within(screen.getByRole('radiogroup', { name }));
const effects = () => within(screen.getByRole('complementary', { name: 'What this changes' }));
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const row = (name: RegExp) => within(screen.getByRole('table')).getByRole('row', { name }).textContent;

const welcome = (notice = '') => open(<FirstStart notice={notice} />, { library: { profile: [] } });

/** Past the welcome and the safety text. */
async function start(notice = '') {
  const opened = await welcome(notice);
  fireEvent.click(button('Get started'));
  fireEvent.click(button('I have read this'));
  return opened;
}

/** Fills in the first step: sex, and a birth date like "5 1986". */
function answerBasics(sex: RegExp, born: string) {
  fireEvent.click(radio(sex));
  const [bornMonth = '', bornYear = ''] = born.split(' ');
  type(month(), bornMonth);
  type(year(), bornYear);
}

const answer = (name: RegExp | string, said: string) =>
  fireEvent.click(question(name).getByRole('radio', { name: said }));

/** Answers no to every question, except the given ones. */
function answerQuestions(given: readonly (readonly [RegExp, string])[] = []) {
  for (const group of screen.getAllByRole('radiogroup'))
    fireEvent.click(within(group).getByRole('radio', { name: 'No' }));
  for (const [name, said] of given) answer(name, said);
}

/** Completes the steps up to the questions. */
async function toQuestions(sex = /^Female/, born = '5 1986') {
  const opened = await start();
  answerBasics(sex, born);
  goOn();
  return opened;
}

/** Completes the steps up to the targets, answering no to everything by default. */
async function toTargets(given: readonly (readonly [RegExp, string])[] = [], sex = /^Female/, born = '5 1986') {
  const opened = await toQuestions(sex, born);
  answerQuestions(given);
  goOn();
  return opened;
}

describe('the welcome', () => {
  it('says what the program does and leads on with Enter', async () => {
    await welcome();
    expect(heading()).toBe('Plan a keto week with the minerals in view');
    expect(screen.getByText(/shows where a day falls short of your targets/)).toBeTruthy();
    expect(document.activeElement).toBe(button('Get started'));
    await userEvent.keyboard('{Enter}');
    expect(heading()).toBe('Before you start');
    fireEvent.click(button('Back'));
    expect(heading()).toBe('Plan a keto week with the minerals in view');
  });

  it('helps with a cramp before anything is asked', async () => {
    await welcome();
    fireEvent.click(button('What to do'));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Cramps.')).toBeTruthy();
    expect(dialog.getByText('Emergency.')).toBeTruthy();
  });

  it('restores the plans of another computer', async () => {
    const { main } = await welcome();
    fireEvent.click(button('Open my plans…'));
    await vi.waitFor(() => expect(main.asked('archive.open')).toHaveLength(1));
  });

  it('says what was found when the library was opened', async () => {
    await welcome('library.json was damaged; its bytes were kept aside.');
    expect(screen.getByRole('alert').textContent).toBe('library.json was damaged; its bytes were kept aside.');
  });
});

describe('the safety text', () => {
  it('is one step, whole, and not beside the others', async () => {
    await welcome();
    fireEvent.click(button('Get started'));
    for (const sentence of [
      NOT_MEDICAL_ADVICE,
      ASK_FIRST,
      POTASSIUM_CARE,
      MAGNESIUM_CARE,
      NO_PROMISE,
      SEE_SOON,
      EMERGENCY,
    ])
      expect(document.body.textContent.replaceAll(/[. ]/g, '')).toContain(sentence.replaceAll(/[. ]/g, ''));
    expect(screen.getByText('Please read').closest('li')?.getAttribute('aria-current')).toBe('step');
    fireEvent.click(button('I have read this'));
    expect(heading()).toBe('Who is the plan for?');
    expect(document.body.textContent).not.toContain(MAGNESIUM_CARE);
  });
});

describe('who the plan is for', () => {
  it('is not answered beforehand', async () => {
    await start();
    expect(screen.getByText('About you').closest('li')?.getAttribute('aria-current')).toBe('step');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked)).toEqual([]);
    expect(month().value + year().value).toBe('');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says beside each field what is missing, keeps nothing, and goes no further', async () => {
    const { main } = await start();
    goOn();
    expect(screen.getAllByRole('alert')).toHaveLength(2);
    expect(within(screen.getByRole('group', { name: 'Sex' })).getByRole('alert').textContent).toMatch(/^Choose one/);
    expect(within(screen.getByRole('group', { name: 'Born' })).getByRole('alert').textContent).toMatch(/year|month/i);
    expect(year().getAttribute('aria-invalid')).toBe('true');
    expect(heading()).toBe('Who is the plan for?');
    expect(main.asked('library.save')).toEqual([]);
  });

  it('focuses the first field that needs another look', async () => {
    await start();
    goOn();
    expect(document.activeElement).toBe(radio(/^Female/));
    fireEvent.click(radio(/^Female/));
    goOn();
    expect(document.activeElement).toBe(month());
    type(month(), '5');
    type(year(), '19x6');
    goOn();
    expect(document.activeElement).toBe(year());
  });

  it('refuses a birth that cannot be beside the field', async () => {
    await start();
    for (const [born, problem] of [
      ['1 2030', /future/],
      ['12 2026', /future/],
      ['1 1900', /more than 120 years/],
      ['1 86', /four digits/],
      ['1 19x6', /four digits/],
    ] as const) {
      answerBasics(/^Female/, born);
      goOn();
      expect(within(screen.getByRole('group', { name: 'Born' })).getByRole('alert').textContent, born).toMatch(problem);
      expect(heading(), born).toBe('Who is the plan for?');
    }
    expect(currentLibrary().profile).toEqual([]);
  });
});

describe('the safety questions', () => {
  it('are asked of a woman with pregnancy among them, none answered beforehand, each counting as yes', async () => {
    await toQuestions();
    expect(heading()).toBe('Does any of this apply to you?');
    expect(document.activeElement?.textContent).toBe(heading());
    const asked = screen.getAllByRole('radiogroup');
    expect(asked).toHaveLength(8);
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked)).toEqual([]);
    expect(screen.getAllByText(/Not answered: counts as yes/)).toHaveLength(8);
    expect(
      question('Pregnant or breastfeeding')
        .getAllByRole('radio')
        .map((one) => one.closest('label')?.textContent),
    ).toEqual(['No', 'Pregnant', 'Breastfeeding']);
    answer('Kidney disease', 'No');
    expect(screen.getAllByText(/Not answered: counts as yes/)).toHaveLength(7);
  });

  it('say what one yes changes, as soon as it is given', async () => {
    await toQuestions();
    answerQuestions();
    expect(effects().getByText('All presets are open')).toBeTruthy();
    answer(ARB, 'Yes');
    const said = effects()
      .getAllByRole('listitem')
      .map((one) => one.textContent);
    expect(said).toEqual([
      'The keto presets are lockedLocked by a medicine that raises potassium.',
      'Potassium is not scoredTotals stay visible.',
      'Never suggestedanything that raises potassium; lite salt, potassium salt and tablets; magnesium supplements.',
    ]);
    expect(effects().getByText(/too much potassium in the blood can stop the heart/)).toBeTruthy();
  });

  it('let salt be suggested in the safety text only once every answer allows it', async () => {
    await toQuestions();
    const text = () => {
      fireEvent.click(button('Back'));
      fireEvent.click(button('Back'));
      const shown = screen.getByRole('main').textContent ?? '';
      fireEvent.click(button('I have read this'));
      goOn();
      return shown;
    };
    expect(text()).toContain('Your answers mean salt is a question for your clinician.');
    expect(text()).not.toContain('pinch of salt');
    answerQuestions();
    expect(text()).toContain('drink water with a pinch of salt');
    answer('High blood pressure', 'Yes');
    expect(text()).not.toContain('pinch of salt');
  });

  it('keep their answers when going back and forth', async () => {
    await toQuestions();
    answer('Kidney disease', 'Yes');
    fireEvent.click(button('Back'));
    expect(year().value).toBe('1986');
    goOn();
    expect(question('Kidney disease').getByRole<HTMLInputElement>('radio', { name: 'Yes' }).checked).toBe(true);
  });
});

describe('answering later', () => {
  it('leads to official targets without potassium, keto locked, and nothing is kept as answered', async () => {
    await toQuestions();
    fireEvent.click(button('Answer later'));
    expect(heading()).toBe('Which targets?');
    expect(radio(/^Official/).checked).toBe(true);
    for (const keto of [/^Keto(?!,)/, /^Keto, first four weeks/]) {
      expect(radio(keto).disabled).toBe(true);
      expect(radio(keto).closest('label')?.textContent).toContain('Locked until the safety questions are answered.');
    }
    expect(row(/^Sodium/)).toMatch(/at least 1,500 mg/);
    expect(row(/^Potassium/)).toMatch(/not scored/);
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ preset: 'official', answers: {}, lifeStage: null }]);
  });

  it('is not offered once everything is answered', async () => {
    await toQuestions();
    answerQuestions();
    expect(screen.queryByRole('button', { name: 'Answer later' })).toBeNull();
  });
});

describe('the targets', () => {
  it('are official unless another preset is chosen', async () => {
    await toTargets();
    expect(radio(/^Official/).checked).toBe(true);
    expect(row(/^Sodium/)).toMatch(/at least 1,500 mg, caution above 2,300 mg/);
  });

  it('lock keto with its reason for one yes, and cannot be talked round', async () => {
    await toTargets([[/^Kidney disease/, 'Yes']]);
    const keto = radio(/^Keto(?!,)/);
    expect(keto.closest('label')?.textContent).toBe('KetoLocked by kidney disease.');
    await userEvent.click(keto);
    expect(radio(/^Official/).checked).toBe(true);
    goOn();
    expect(currentLibrary().profile[0]?.preset).toBe('official');
  });

  it('take keto back when an answer given after choosing it locks it, and leave it to be chosen again', async () => {
    await toTargets();
    fireEvent.click(radio(/^Keto(?!,)/));
    fireEvent.click(button('Back'));
    answer('Pregnant or breastfeeding', 'Pregnant');
    goOn();
    expect(radio(/^Keto(?!,)/).checked).toBe(false);
    expect(radio(/^Official/).checked).toBe(true);
    fireEvent.click(button('Back'));
    answer('Pregnant or breastfeeding', 'No');
    goOn();
    expect(radio(/^Official/).checked).toBe(true);
    expect(radio(/^Keto(?!,)/).disabled).toBe(false);
  });
});

describe('what the first start keeps', () => {
  it('is every answer with today’s date, once', async () => {
    const { main } = await start();
    setToday('2026-11-25');
    answerBasics(/^Female/, '5 1986');
    goOn();
    answerQuestions();
    goOn();
    fireEvent.click(radio(/^Keto(?!,)/));
    goOn();
    expect(currentLibrary().profile).toEqual([
      { ...NO_CONDITION, from: '2026-11-25', sex: 'female', birthYear: 1986, birthMonth: 5, preset: 'keto' },
    ]);
    expect(main.asked('library.save')).toHaveLength(1);
  });

  it('is no pregnancy of a man, even when it was answered before the sex was changed', async () => {
    await toQuestions();
    answerQuestions([[/^Pregnant or/, 'Breastfeeding']]);
    fireEvent.click(button('Back'));
    fireEvent.click(radio(/^Male/));
    goOn();
    goOn();
    expect(radio(/^Keto(?!,)/).disabled).toBe(false);
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ sex: 'male', lifeStage: 'none' }]);
  });
});

describe('somebody under 18', () => {
  // 17 until the month begins.
  it('is taken, with totals only and keto locked', async () => {
    await toTargets([], /^Female/, '12 2008');
    expect(radio(/^Keto(?!,)/).closest('label')?.textContent).toContain('Locked by an age under 18.');
    expect(screen.getByText('Not supported under 18: totals only')).toBeTruthy();
    expect(effects().getAllByRole('listitem')).toHaveLength(1);
    expect(effects().getByText('Not supported under 18')).toBeTruthy();
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ birthYear: 2008, birthMonth: 12, preset: 'official' }]);
  });
});

describe('keto, first four weeks', () => {
  const firstDay = () => screen.getByLabelText<HTMLInputElement>(/^First day/);

  it('refuses a first day that cannot be beside its field, keeps nothing, and then takes a good one', async () => {
    const { main } = await toTargets();
    fireEvent.click(radio(/^Keto, first four weeks/));
    const option = within(firstDay().closest<HTMLElement>(`.${personFormStyles.preset}`)!);
    for (const [typed, problem] of [
      ['2026-11-25', /in the future/],
      ['2024-11-01', /more than two years ago/],
      ['', /Choose the day you started/],
    ] as const) {
      type(firstDay(), typed);
      goOn();
      expect(option.getByRole('alert').textContent, typed).toMatch(problem);
      expect(document.activeElement, typed).toBe(firstDay());
    }
    expect(currentLibrary().profile).toEqual([]);
    expect(main.asked('library.save')).toEqual([]);
    type(firstDay(), '2026-11-10');
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ preset: 'keto-start', startedOn: '2026-11-10' }]);
  });
});

describe('a clinician’s numbers', () => {
  const least = () => screen.getByLabelText<HTMLInputElement>('Potassium at least, mg per day');
  const most = () => screen.getByLabelText<HTMLInputElement>('Potassium at most, mg per day');
  const off = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'do not score' });

  it('that contradict each other are refused beside the field, nothing is kept, and then good ones are taken', async () => {
    const { main } = await toTargets();
    fireEvent.click(radio(/^My clinician/));
    const group = within(screen.getByRole('group', { name: 'Potassium' }));
    for (const [min, max, isOff, problem] of [
      ['3000', '2000', false, /^The least is above the most/],
      ['3000', '', true, /^Off and a number contradict each other/],
      ['', '3000000', false, /at most 20,000/],
      ['3,000', '', false, /^Type milligrams per day/],
    ] as const) {
      type(least(), min);
      type(most(), max);
      if (off().checked !== isOff) fireEvent.click(off());
      goOn();
      expect(group.getByRole('alert').textContent).toMatch(problem);
      expect(document.activeElement).toBe(least());
    }
    expect(currentLibrary().profile).toEqual([]);
    expect(main.asked('library.save')).toEqual([]);
    type(least(), '2000');
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ preset: 'clinician', clinician: { potassium: { min: 2000 } } }]);
  });

  it('that are invalid do not prevent choosing another preset', async () => {
    await toTargets();
    fireEvent.click(radio(/^My clinician/));
    type(least(), 'x');
    goOn();
    expect(screen.getByRole('alert')).toBeTruthy();
    fireEvent.click(radio(/^Official/));
    goOn();
    expect(currentLibrary().profile).toMatchObject([{ preset: 'official', clinician: {} }]);
  });
});
