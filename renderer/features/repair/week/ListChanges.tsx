import { IconArrowDown, IconArrowUp, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names';
import { formatDays } from '#renderer/ui/shopping-text';
import textStyles from '#renderer/ui/text.module.css';
import { formatNumber } from '#shared/domain/number-text';
import { amountParts } from '#shared/domain/shopping/shop-text';
import type { ChangedLine, SortedDiff } from '#shared/domain/shopping/shopping-diff';
import styles from './week-side.module.css';

/** "170" for "170 g" when "340 g" follows: one unit is enough. */
function amountBefore(before: string, after: string): string {
  const unit = / [a-z][a-z ]*$/i.exec(after)?.[0] ?? '';
  return unit !== '' && before.endsWith(unit) ? before.slice(0, -unit.length) : before;
}

interface GroupProps {
  readonly title: string;
  readonly count: string;
  readonly isTooMany?: boolean;
  readonly children: ReactNode;
}

function Group({ title, count, isTooMany = false, children }: GroupProps) {
  return (
    <div>
      <h3>
        {title} <span className={classNames(isTooMany && styles.tooMany)}>{count}</span>
      </h3>
      <ul className={styles.diff}>{children}</ul>
    </div>
  );
}

function Moved({ line: { before, after }, isMore }: { readonly line: ChangedLine; readonly isMore: boolean }) {
  const Icon = isMore ? IconArrowUp : IconArrowDown;
  const [amount] = amountParts(after.display);
  return (
    <li>
      <Icon size={14} stroke={1.7} aria-hidden />
      <span>
        {after.shop.name}
        <small>{formatDays(after)}</small>
      </span>
      <span className={styles.amount}>
        <s>{amountBefore(amountParts(before.display)[0], amount)}</s> <span aria-hidden="true">→</span>
        <span className={textStyles.vh}>to</span> {amount}
      </span>
    </li>
  );
}

interface ListChangesProps {
  readonly diff: SortedDiff;
  readonly mostBuys: number;
  /** True: more new things than that. */
  readonly isTooMany: boolean;
}

/** The changes to the shopping list, worded as on its own screen. */
export function ListChanges({ diff: { fresh, more, less, gone }, mostBuys, isTooMany }: ListChangesProps) {
  if (fresh.length + more.length + less.length + gone.length === 0)
    return <p className={styles.same}>The shopping list stays as it is.</p>;
  return (
    <>
      {fresh.length === 0 ? null : (
        <Group
          title="New on the shopping list"
          count={`${formatNumber(fresh.length)} of at most ${formatNumber(mostBuys)}`}
          isTooMany={isTooMany}
        >
          {fresh.map((line) => {
            const [amount, remark] = amountParts(line.display);
            return (
              <li key={line.key}>
                <IconPlus size={14} stroke={1.7} aria-hidden />
                <b>
                  {line.shop.name}
                  <small>{formatDays(line)}</small>
                </b>
                <span className={styles.amount}>
                  <b>{amount}</b>
                  {remark === '' ? null : <small>{remark}</small>}
                </span>
              </li>
            );
          })}
        </Group>
      )}
      {more.length === 0 ? null : (
        <Group title="More of" count={formatNumber(more.length)}>
          {more.map((line) => (
            <Moved key={line.after.key} line={line} isMore />
          ))}
        </Group>
      )}
      {less.length === 0 ? null : (
        <Group title="Less of" count={formatNumber(less.length)}>
          {less.map((line) => (
            <Moved key={line.after.key} line={line} isMore={false} />
          ))}
        </Group>
      )}
      {gone.length === 0 ? null : (
        <Group title="No longer needed" count={formatNumber(gone.length)}>
          {gone.map((line) => (
            <li key={line.key}>
              <IconMinus size={14} stroke={1.7} aria-hidden />
              <s>{line.shop.name}</s>
              <s className={styles.amount}>{amountParts(line.display)[0]}</s>
            </li>
          ))}
        </Group>
      )}
    </>
  );
}
