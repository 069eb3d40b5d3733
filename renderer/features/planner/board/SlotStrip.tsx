import { changeDocuments } from '#renderer/state/change-documents';
import { Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconLock, IconRepeat } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useIsGenerating } from '#renderer/state/generate-request';
import { currentPlan, newEntryId, usePlan, useReadOnlyReason } from '#renderer/state/planner-store';
import { MADE_BY_NEWER } from '#shared/domain/newer-value';
import type { Slot } from '#shared/domain/week/week-plan';
import { tellLocked } from './lock-actions';
import { isLocked } from '#shared/domain/week/locked-entries';
import { addSlot, entriesAt, removeSlot, renameSlot } from '#shared/domain/week/week-plan';
import { Dialog } from '#renderer/ui/Dialog';
import { tellStep } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import dialogStyles from '#renderer/ui/dialog.module.css';
import markStyles from '#renderer/ui/mark.module.css';
import styles from './board.module.css';

interface SlotStripProps {
  readonly slot: Slot;
  readonly row: number;
  readonly first: boolean;
  readonly onlyOne: boolean;
  /** False for a meal that is not in the list but that entries of the week refer to. */
  readonly isListed: boolean;
}

/** Removes a meal with what is planned in it, unless something in it is locked. */
function removeMeal({ id, name }: Slot): void {
  const planned = currentPlan().days.flatMap(({ date }) => entriesAt(currentPlan(), { date, slot: id }));
  if (planned.some(isLocked)) tellLocked(planned.map((entry) => entry.id));
  else {
    tellStep(changeDocuments('plan', { label: `Removed the meal ${name}`, plan: (plan) => removeSlot(plan, id) }));
    setTimeout(focusBoardAgain, 1);
  }
}

/** The focused element was removed with the meal. */
function focusBoardAgain(): void {
  if (document.activeElement === document.body)
    document.querySelector<HTMLElement>('[data-board] [data-place][tabindex="0"]')?.focus();
}

type Naming = 'rename' | 'add' | null;

/** The name of a meal across all seven days; its menu renames, adds and removes meals of this week. */
export const SlotStrip = memo(function SlotStrip({ slot, row, first, onlyOne, isListed }: SlotStripProps) {
  const [naming, setNaming] = useState<Naming>(null);
  const readOnly = useReadOnlyReason();
  const isFilling = useIsGenerating();
  return (
    <div className={styles.band} style={{ gridRow: row }}>
      <h2>
        {readOnly === null && isListed && !isFilling ? (
          <Menu position="bottom-start">
            <Menu.Target>
              <button type="button" className={styles.bandName} aria-label={`${slot.name}, change this meal`}>
                {slot.name}
                <IconChevronDown size={11} stroke={1.7} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setNaming('rename')}>Rename…</Menu.Item>
              <Menu.Item onClick={() => setNaming('add')}>Add another meal…</Menu.Item>
              <Menu.Item disabled={onlyOne} onClick={() => removeMeal(slot)}>
                Remove with its entries
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : (
          `${slot.name}${isListed ? '' : `, ${MADE_BY_NEWER}`}`
        )}
      </h2>
      {first && isFilling ? (
        <span className={classNames(styles.dotsKey, styles.fillKey)} aria-hidden="true">
          <i className={styles.ruleKey} />
          <span>proposed</span>
          <IconRepeat size={12} stroke={1.7} />
          <span>leftover, day cooked</span>
          <IconLock size={11} stroke={1.7} />
          <span>yours, stays</span>
        </span>
      ) : null}
      {first && !isFilling ? (
        <span className={classNames(markStyles.dots, styles.dotsKey)} aria-hidden="true">
          <i className={markStyles.isLarge} />
          <i className={markStyles.isSmall} />
          <i />{' '}
          <span>
            each entry’s Na, K, Mg:&ensp;large dot: 15 % of the day’s target or more,&ensp;small: 5 %,&ensp;?: no value
          </span>
        </span>
      ) : null}
      {naming === null ? null : <SlotName slot={slot} naming={naming} onClose={() => setNaming(null)} />}
    </div>
  );
});

function SlotName({
  slot,
  naming,
  onClose,
}: {
  readonly slot: Slot;
  readonly naming: 'rename' | 'add';
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(naming === 'rename' ? slot.name : '');
  const [tried, setTried] = useState(false);
  const { slots } = usePlan();
  const isBlank = name.trim() === '';
  const isTaken = slots.some(
    (one) => (naming === 'add' || one.id !== slot.id) && one.name.toLowerCase() === name.trim().toLowerCase(),
  );
  return (
    <Dialog onClose={onClose} title={naming === 'rename' ? `Rename ${slot.name}` : 'Add a meal'} size={380}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isBlank || isTaken) return;
          if (naming === 'rename')
            changeDocuments('plan', {
              label: `Renamed ${slot.name} to ${name.trim()}`,
              plan: (plan) => renameSlot(plan, slot.id, name.trim()),
            });
          else
            changeDocuments('plan', {
              label: `Added the meal ${name.trim()}`,
              plan: (plan) => addSlot(plan, { id: newEntryId(), name: name.trim(), time: '12:00' }),
            });
          onClose();
        }}
      >
        <TextInput
          label="Name"
          data-autofocus
          maxLength={40}
          value={name}
          error={
            tried && isBlank
              ? 'Type a name.'
              : tried && isTaken
                ? 'Another meal of this week is called that.'
                : undefined
          }
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={dialogStyles.dialogFoot}>
          <button type="button" className={classNames(buttonStyles.btn, buttonStyles.quiet)} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={classNames(buttonStyles.btn, buttonStyles.primary)}>
            {naming === 'rename' ? 'Rename' : 'Add meal'}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
