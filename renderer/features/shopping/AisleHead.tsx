import { IconChevronDown, IconChevronUp, IconGripVertical } from '@tabler/icons-react';
import type { Aisle } from '#shared/domain/food/aisles';
import { menuItem, menuItems, openMenu } from '#renderer/state/menu-request';
import { classNames } from '#renderer/ui/class-names';
import styles from './shopping.module.css';

/** The dragged aisle and the one it is over, with the side it would be dropped on. */
export interface AisleDrag {
  readonly dragged: Aisle;
  readonly target: { readonly aisle: Aisle; readonly side: 'before' | 'after' } | null;
}

interface AisleHeadProps {
  readonly aisle: Aisle;
  readonly count: number;
  readonly isContinued: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onDrag: (drag: AisleDrag | null) => void;
  /** One place earlier or later among the aisles on the list. */
  readonly onMove: (step: -1 | 1) => void;
}

/** The name of an aisle: dragged to another place, or moved with its arrow buttons. */
export function AisleHead({ aisle, count, isContinued, isFirst, isLast, onDrag, onMove }: AisleHeadProps) {
  if (isContinued) return <h2>{aisle}, continued</h2>;
  const ways = [
    { step: -1, words: 'earlier', isEnd: isFirst, Icon: IconChevronUp, id: 'shopping.aisle-earlier' },
    { step: 1, words: 'later', isEnd: isLast, Icon: IconChevronDown, id: 'shopping.aisle-later' },
  ] as const;
  return (
    <div
      className={styles.aisleHead}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', aisle);
        onDrag({ dragged: aisle, target: null });
      }}
      onDragEnd={() => onDrag(null)}
      onContextMenu={(event) =>
        openMenu(event, () => ({
          title: aisle,
          where: 'Aisle',
          groups: [
            menuItems(
              ways.map(({ step, isEnd, id }) =>
                menuItem(id, () => onMove(step), isEnd ? 'It is at this end already.' : null),
              ),
            ),
          ],
        }))
      }
    >
      <IconGripVertical size={13} stroke={1.7} className={styles.grip} aria-hidden />
      <h2>
        {aisle} <span>{count}</span>
      </h2>
      <span className={styles.aisleWays}>
        {ways.map(({ step, words, isEnd, Icon }) => (
          <button
            key={words}
            type="button"
            aria-label={`${aisle}: ${words}`}
            title={isEnd ? `${aisle} is at this end already` : `${aisle} ${words}`}
            className={classNames(isEnd && styles.atEnd)}
            aria-disabled={isEnd}
            onClick={() => {
              if (!isEnd) onMove(step);
            }}
          >
            <Icon size={14} stroke={1.8} aria-hidden />
          </button>
        ))}
      </span>
    </div>
  );
}
