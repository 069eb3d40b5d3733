import { LimitChip } from '#renderer/ui/LimitChip';
import { Segmented } from '#renderer/ui/Segmented';
import { MOST_MORE_ENERGY } from '#shared/domain/repair/default-limits';
import type { WeekLimits } from '#shared/domain/repair/choose-week';
import { WEEK_LIMITS } from '#shared/domain/repair/choose-week';
import { KeptInside } from '../KeptInside';
import type { KeptInsideProps } from '../KeptInside';
import { buysLabel, usesLabel } from './week-text';

export interface WeekChipsProps extends KeptInsideProps {
  readonly rules: WeekLimits;
  /** The rules broken by what is accepted now. */
  readonly broken: ReadonlySet<keyof WeekLimits>;
  readonly onRules: (rules: WeekLimits) => void;
}

/** The rules of a week: the name of each, and its minimum. */
const RULES = [
  { rule: 'mostBuys', title: 'Most new things to buy', label: buysLabel, least: 0 },
  { rule: 'mostUses', title: 'Most days with one food', label: usesLabel, least: 1 },
] as const;

const choices = (from: number, to: number): readonly { readonly value: number; readonly label: string }[] =>
  Array.from({ length: to - from + 1 }, (_one, at) => ({ value: from + at, label: String(from + at) }));

/** The limits of a week's repair: each day's own for energy and protein, unless they are set. */
export function WeekChips({ rules, broken, onRules, ...props }: WeekChipsProps) {
  return (
    <KeptInside {...props} mostMore={MOST_MORE_ENERGY}>
      {RULES.map(({ rule, title, label, least }) => {
        const usual = WEEK_LIMITS[rule];
        return (
          <LimitChip
            key={rule}
            label={label(rules[rule])}
            title={title}
            isInTheWay={broken.has(rule)}
            onUndo={rules[rule] === usual ? null : () => onRules({ ...rules, [rule]: usual })}
          >
            {() => (
              <Segmented
                label={title}
                value={rules[rule]}
                options={choices(least, usual)}
                onChange={(value) => onRules({ ...rules, [rule]: value })}
              />
            )}
          </LimitChip>
        );
      })}
    </KeptInside>
  );
}
