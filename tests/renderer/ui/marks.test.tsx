import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DotRow } from '#renderer/ui/DotRow';
import { FlagShape, FlagWord } from '#renderer/ui/FlagShape';
import { MineralBar } from '#renderer/ui/MineralBar';
import { ScoreRing } from '#renderer/ui/ScoreRing';
import { TargetBar } from '#renderer/ui/TargetBar';
import type { Flag, MineralScore } from '#shared/domain/score/score';
import { scoreDay } from '#shared/domain/score/score';
import type { MineralTarget } from '#shared/domain/person/targets';
import { dayOf, entry, food, KETO_WOMAN, lookupIn, targets } from '#tests/support/foods';
import markStyles from '#renderer/ui/mark.module.css';

const FLAGS: readonly Flag[] = ['met', 'borderline', 'short', 'unknown', 'above-caution', 'not-scored'];

describe('a flag', () => {
  it('has its own word and shape, so that it needs no colour', () => {
    const shapes = FLAGS.map((flag) => render(<FlagShape flag={flag} />).container.querySelector('svg')?.innerHTML);
    expect(new Set(shapes).size).toBe(FLAGS.length);
    const words = FLAGS.map((flag) => render(<FlagWord flag={flag} />).container.textContent);
    expect(words).toEqual(['met', 'borderline', 'short', 'unknown', 'above caution', 'not scored']);
  });

  it('takes other words where a headline counts', () => {
    expect(render(<FlagWord flag="short" words="2 short" />).container.textContent).toBe('2 short');
  });

  it('draws its shape for the eye only', () => {
    for (const flag of FLAGS) {
      const { container } = render(<FlagWord flag={flag} />);
      expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    }
  });
});

describe('the dots of an entry', () => {
  /** The dots of an entry with these amounts, against 3,000 / 3,000 / 320 mg. */
  const dots = (sodium: number | null, potassium: number | null, magnesium: number | null) => {
    const { container } = render(<DotRow amounts={{ sodium, potassium, magnesium }} targets={KETO_WOMAN} />);
    return [...container.querySelectorAll('i')].map((dot) => `${dot.className} ${dot.textContent}`);
  };

  it('grow at 5 and 15 % of the target of the day', () => {
    const [speck, small, large] = dots(149.9, 150, 48);
    expect(new Set([speck, small, large]).size).toBe(3);
    expect(dots(0, 449.9, 47.9)).toEqual([speck, small, small]);
    expect(dots(450, 3000, 16)).toEqual([large, large, small]);
  });

  it('are a "?" without a value, and never for a real zero', () => {
    const [unknown, zero] = dots(null, 0, 0);
    expect(unknown).toContain('?');
    expect(zero).not.toContain('?');
  });
});

describe('the ring of a score', () => {
  const ring = (score: number | null, atLeast = false) =>
    render(<ScoreRing score={score} atLeast={atLeast} headline={score === null ? null : 'short'} />).container;

  it('shows the number, "≥" of a lower bound, and no number for an unplanned day', () => {
    expect([ring(65), ring(63, true), ring(100), ring(0), ring(null)].map((one) => one.textContent)).toEqual([
      '65',
      '≥63',
      '100',
      '0',
      '–',
    ]);
  });

  it('is for the eye only: the sentence beside it says the same', () => {
    expect(ring(65).firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the bar of a target', () => {
  const bar = (target: MineralTarget) => render(<TargetBar target={target} />).container.firstElementChild!;
  const at = (target: MineralTarget, part: string) =>
    Number.parseFloat(bar(target).querySelector<HTMLElement>(part)?.style.left ?? '');

  it('has floor and caution on one scale', () => {
    const { sodium } = KETO_WOMAN;
    // 3,000 of 5,000 is three fifths of the way to the caution.
    expect(at(sodium, `.${markStyles.tbMark}:not([data-mark])`) / at(sodium, '[data-mark="caution"]')).toBeCloseTo(
      0.6,
      9,
    );
    expect(at(sodium, `.${markStyles.tbAbove}`)).toBe(at(sodium, '[data-mark="caution"]'));
  });

  it('leaves out what is not known, and a caution that counts supplements only', () => {
    expect(bar(KETO_WOMAN.potassium).querySelector('[data-mark="caution"]')).toBeNull();
    expect(bar(KETO_WOMAN.magnesium).querySelector('[data-mark="caution"]')).toBeNull();
    expect(bar(targets(null, 3000, 320).sodium).querySelector(`.${markStyles.tbRange}`)).toBeNull();
    expect(bar(targets(null, null, 320).potassium).childElementCount).toBe(0);
  });

  it('is for the eye only: the words beside it say the same', () => {
    expect(bar(KETO_WOMAN.sodium).getAttribute('aria-hidden')).toBe('true');
  });
});

describe('the bar of a mineral', () => {
  /** A day's sodium of this amount, against a floor of 3,000 and a caution above 5,000. */
  const sodium = (amount: number, withUnknown = false): MineralScore => {
    const known = food('mine:known', { sodium: amount });
    const entries = [entry('mine:known', 100), ...(withUnknown ? [entry('mine:blank', 10)] : [])];
    return scoreDay(dayOf(entries), lookupIn(known, food('mine:blank', {})), KETO_WOMAN).minerals.sodium;
  };
  const bar = (score: MineralScore) => render(<MineralBar score={score} />).container.firstElementChild!;
  const length = (score: MineralScore) =>
    Number.parseFloat(bar(score).querySelector<HTMLElement>('[style]')?.style.width ?? '');

  it('reaches from 0 to 150 % of the target, so that under and over are both seen', () => {
    expect(length(sodium(0))).toBe(0);
    expect(length(sodium(1500))).toBeCloseTo(33.3, 1);
    expect(length(sodium(3000))).toBeCloseTo(66.7, 1);
    expect(length(sodium(4500))).toBe(100);
    expect(length(sodium(4999))).toBe(100);
  });

  it('looks different for every flag', () => {
    const looks = [sodium(3000), sodium(2500), sodium(1000), sodium(1000, true), sodium(6000)].map(
      (score) => bar(score).className,
    );
    expect(new Set(looks).size).toBe(5);
  });

  it('measures a mineral with a limit only against the limit, and draws nothing of one that is not scored', () => {
    const known = food('mine:known', { sodium: 2500 });
    const day = dayOf([entry('mine:known', 100)]);
    const limited = scoreDay(day, lookupIn(known), targets(null, 3000, 320)).minerals.sodium;
    // Half of the limit of 5,000 is a third of the bar, like half of a target.
    expect(length(limited)).toBeCloseTo(33.3, 1);
    expect(bar(limited).querySelector(`.${markStyles.barTick}`)).not.toBeNull();
    const unscored = scoreDay(day, lookupIn(known), targets(null, 3000, 320, { sodium: null })).minerals.sodium;
    expect(bar(unscored).childElementCount).toBe(0);
  });

  it('marks the part that is not known', () => {
    expect(bar(sodium(1000, true)).childElementCount).toBe(bar(sodium(1000)).childElementCount + 1);
  });
});
