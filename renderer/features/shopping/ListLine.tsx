import { IconHome, IconRefresh } from '@tabler/icons-react';
import type { MenuContent } from '#renderer/state/menu-request';
import { menuItem, menuItems, openMenu } from '#renderer/state/menu-request';
import { showDayOnPlan } from '#renderer/state/show-request';
import { formatDate } from '#shared/domain/week-id';
import { isNoDay } from '#shared/domain/week/week-tray';
import type { ListDays } from '#shared/domain/shopping/list-days';
import { isOfSeveralWeeks } from '#shared/domain/shopping/list-days';
import { isFromPantry } from '#shared/domain/pantry/credited-list';
import type { ShoppingLine } from '#shared/domain/shopping/shopping-list';
import { formatDays } from '#renderer/ui/shopping-text';
import { classNames } from '#renderer/ui/class-names';
import styles from './shopping.module.css';

/** The actions on a line. */
export interface LineActions {
  readonly onTick: (line: ShoppingLine, isTicked: boolean) => void;
  readonly onHave: (line: ShoppingLine) => void;
  readonly onNote: (line: ShoppingLine) => void;
  readonly onRemove: (line: ShoppingLine) => void;
  readonly onEveryWeek: (line: ShoppingLine) => void;
  /** Uses what is left from last week, or buys all of it after all. */
  readonly onUseLeft: (line: ShoppingLine) => void;
  readonly onCurrent: (key: string) => void;
}

interface ListLineProps {
  readonly line: ShoppingLine;
  readonly isTicked: boolean;
  /** What was bought when it was ticked, before its need changed; `undefined`: unchanged. */
  readonly was: string | undefined;
  readonly isCurrent: boolean;
  readonly days: ListDays | undefined;
  readonly actions: LineActions;
}

/** The days a line is for, or that it is there every week, its note, and what is left from last week. */
const moreOf = (line: ShoppingLine, days: ListDays | undefined): string =>
  [
    line.own?.isEveryWeek === true ? 'every week' : formatDays(line, days),
    line.note ?? '',
    line.offer === undefined ? '' : `left from last week: ${line.offer.words}`,
  ]
    .filter(Boolean)
    .join(' · ');

function lineMenu({ line, isTicked, days, actions }: ListLineProps): MenuContent {
  const { name, amount } = line.shop;
  const [need] = line.neededBy;
  const isInHouse = line.isInHouse === true;
  return {
    title: name,
    where: amount,
    groups: [
      menuItems([
        isInHouse
          ? null
          : {
              ...menuItem('shopping.tick', () => actions.onTick(line, !isTicked)),
              name: isTicked ? 'Untick' : 'Tick',
            },
        {
          ...menuItem('shopping.have', () => actions.onHave(line)),
          name: isFromPantry(line) ? 'Correct it in the pantry' : isInHouse ? 'Buy it after all' : 'Have it already',
        },
        menuItem('shopping.note', () => actions.onNote(line)),
        line.offer === undefined && line.used === undefined
          ? null
          : {
              ...menuItem('shopping.use-left', () => actions.onUseLeft(line)),
              name: line.used === undefined ? 'Use what last week left' : 'Buy all of it',
            },
      ]),
      menuItems(
        line.own === undefined
          ? []
          : [
              {
                ...menuItem('shopping.every-week', () => actions.onEveryWeek(line)),
                name: line.own.isEveryWeek ? 'Only on this week’s list' : 'On the list every week',
              },
              menuItem('shopping.remove', () => actions.onRemove(line)),
            ],
      ),
      menuItems(
        need === undefined || isNoDay(need)
          ? []
          : [
              {
                ...menuItem('shopping.show-day', () => void showDayOnPlan(need.date)),
                name: `Show ${formatDate(need.date, isOfSeveralWeeks(days) ? 'EEEE d MMMM' : 'EEEE')} on the plan`,
              },
            ],
      ),
      menuItems(['shopping.add', 'shopping.copy', 'shopping.hide-ticked', 'shopping.clear-ticks']),
    ],
  };
}

/**
 * One line: a checkbox, or a house icon if there is enough at home; what to buy; the days, the note, what is left over.
 */
export function ListLine(props: ListLineProps) {
  const { line, isTicked, was, isCurrent, days, actions } = props;
  const { name } = line.shop;
  const { amount, remark } = line.shop.narrow ?? line.shop;
  const isInHouse = line.isInHouse === true;
  const text = (
    <>
      <span className={styles.slRow}>
        <span className={styles.slN}>{name}</span> <span className={styles.slA}>{amount}</span>
      </span>{' '}
      <span className={classNames(styles.slRow, styles.slMore)}>
        {was === undefined ? (
          <span className={styles.slDays} title={moreOf(line, days)}>
            {moreOf(line, days)}
          </span>
        ) : (
          <span className={classNames(styles.slDays, styles.slChanged)}>
            <IconRefresh size={11} stroke={2} aria-hidden /> changed, was {was}
          </span>
        )}{' '}
        <span className={styles.slL}>
          {isInHouse && line.isCovered !== true && !isFromPantry(line) ? 'at home' : remark}
        </span>
      </span>
    </>
  );
  return (
    <li
      className={classNames(
        styles.sl,
        isTicked && styles.done,
        isInHouse && styles.house,
        was !== undefined && styles.changed,
        isCurrent && styles.cur,
      )}
      // The checkbox of a line is not a text field: its menu is that of the line.
      onContextMenu={(event) =>
        openMenu(event, () => {
          actions.onCurrent(line.key);
          return lineMenu(props);
        })
      }
    >
      {isInHouse ? (
        <button
          type="button"
          className={styles.slHouse}
          data-line={line.key}
          title={
            isFromPantry(line)
              ? `${name}: the pantry has enough. Click to see it there.`
              : `${name}: you have it already. Click to buy it after all.`
          }
          onFocus={() => actions.onCurrent(line.key)}
          onClick={() => actions.onHave(line)}
        >
          <IconHome size={15} stroke={1.7} aria-hidden />
          {text}
        </button>
      ) : (
        <label title={line.note === undefined ? name : `${name}: ${line.note}`}>
          <input
            type="checkbox"
            data-line={line.key}
            checked={isTicked}
            onFocus={() => actions.onCurrent(line.key)}
            onChange={(event) => {
              actions.onCurrent(line.key);
              actions.onTick(line, event.currentTarget.checked);
            }}
          />
          {text}
        </label>
      )}
    </li>
  );
}
