import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PersonDraft } from '#renderer/person/person-draft';
import { EMPTY_DRAFT } from '#renderer/person/person-draft';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { SafetyQuestions } from '#renderer/person/SafetyQuestions';

const OPEN = /Not answered: counts as yes/;

function Asked({ draft }: { readonly draft: PersonDraft }) {
  const [now, setNow] = useState(draft);
  return (
    <>
      <SafetyQuestions draft={now} onChange={setNow} />
      <output aria-label="answered">{JSON.stringify([now.answers, now.lifeStage])}</output>
    </>
  );
}

const ask = (sex: PersonDraft['sex']) => render(<Asked draft={{ ...EMPTY_DRAFT, sex }} />);
const names = () =>
  screen
    .getAllByRole('radiogroup')
    .map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent);
const answer = (question: string, said: string) =>
  fireEvent.click(within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: said }));

const answered = (): unknown => JSON.parse(screen.getByLabelText('answered').textContent ?? '');

const BEFORE = ['High blood pressure', 'Heart failure', 'Kidney disease', 'Addison’s disease'];
const MORE_MEDICINES = [
  'sacubitril/valsartan',
  'aliskiren',
  'finerenone',
  'trimethoprim',
  'ciclosporin',
  'tacrolimus',
  'heparin',
  'NSAID every day',
  'potassium on prescription',
];
const AFTER = [
  'ACE inhibitor, ARB, spironolactone, eplerenone, amiloride or triamterene',
  'Another diuretic (water tablet), or lithium',
  'Insulin, a sulfonylurea or an SGLT2 inhibitor',
];

describe('the safety questions', () => {
  it('are asked of a woman with pregnancy among them; blood pressure and heart failure are two', () => {
    ask('female');
    expect(names()).toEqual([...BEFORE, 'Pregnant or breastfeeding', ...AFTER]);
  });

  it('are asked of a man without it', () => {
    ask('male');
    expect(names()).toEqual([...BEFORE, ...AFTER]);
  });

  it('have no answer beforehand, and each says that it counts as yes until it has one', () => {
    ask('female');
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((one) => one.checked)).toEqual([]);
    expect(screen.getAllByText(OPEN)).toHaveLength(8);
    answer('Kidney disease', 'No');
    answer('Pregnant or breastfeeding', 'Breastfeeding');
    expect(screen.getAllByText(OPEN)).toHaveLength(6);
    expect(answered()).toEqual([{ 'kidney-disease': 'no' }, 'breastfeeding']);
  });

  it('take another answer', () => {
    ask('male');
    answer('Heart failure', 'No');
    answer('Heart failure', 'Yes');
    expect(answered()).toEqual([{ 'heart-failure': 'yes' }, null]);
  });

  it('are all answered with no in one click, and each can be changed after it', () => {
    ask('female');
    fireEvent.click(screen.getByRole('button', { name: 'None of these' }));
    expect(screen.queryAllByText(OPEN)).toEqual([]);
    expect(answered()).toEqual([NO_CONDITION.answers, 'none']);
    answer('Heart failure', 'Yes');
    answer('Pregnant or breastfeeding', 'Pregnant');
    expect(answered()).toEqual([{ ...NO_CONDITION.answers, 'heart-failure': 'yes' }, 'pregnant']);
  });

  it('mark the one that is new to somebody who answered before it was asked, without counting it as yes', () => {
    const { 'addisons-disease': _new, ...before } = NO_CONDITION.answers;
    render(<Asked draft={{ ...EMPTY_DRAFT, sex: 'male', answers: before, questions: undefined }} />);
    expect(screen.queryAllByText(OPEN)).toEqual([]);
    expect(screen.getByText(/New: not asked when you answered the others/)).toBeTruthy();
  });

  it('name every medicine that raises potassium', () => {
    ask('male');
    const asked = document.body.textContent ?? '';
    for (const medicine of MORE_MEDICINES) expect(asked).toContain(medicine);
  });

  it('say how a medicine is recognised', () => {
    ask('male');
    expect(screen.getByText(/check the medicine’s packaging/)).toBeTruthy();
    expect(screen.getByText('diabetes medicines')).toBeTruthy();
  });
});
