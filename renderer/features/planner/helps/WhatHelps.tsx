import { FocusTrap } from '@mantine/core';
import { IconWand, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { keysOf } from '#renderer/state/commands';
import { undo } from '#renderer/state/history';
import { usePlan } from '#renderer/state/planner-store';
import { useEaterScores } from '#renderer/state/eater-scores';
import { useShownEater } from '#renderer/state/eaters-store';
import { useFoodLookup, useScoredWeek } from '#renderer/state/score-store';
import { openRepair } from '#renderer/state/repair-request';
import { FlagShape } from '#renderer/ui/FlagShape';
import { OthersGates } from '#renderer/person/OthersGates';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import type { Food } from '#shared/domain/food/food';
import { shownFoodName } from '#shared/domain/food/food-lookup';
import type { Mineral } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayScore } from '#shared/domain/score/score';
import { isKeyOf, withKey } from '#shared/domain/help/commands';
import { mineralName } from '#shared/domain/score/score-text';
import { baseFoodId, slotsOf } from '#shared/domain/week/week-plan';
import { formatDate } from '#shared/domain/week-id';
import { chooseDay } from '../selection-store';
import { openWeekDialog } from '../week/week-dialogs';
import type { HelpRow } from './HelpRows';
import { HelpRows } from './HelpRows';
import { gapSentence, helpNotes, tabText } from './helps-text';
import type { HelpsRequest } from './helps-request';
import { isBelow } from './helps-request';
import { MealMenu } from './MealMenu';
import { OtherWays } from './OtherWays';
import { UnknownFirst } from './UnknownFirst';
import { useAddedFoods } from './use-added-foods';
import { usePanelPlace } from './use-panel-place';
import { useWhatHelps } from './use-what-helps';
import styles from './helps.module.css';

interface WhatHelpsProps extends HelpsRequest {
  readonly onClose: (back: 'to-opener' | 'stay') => void;
  readonly onEstimate: (food: Food, mineral: Mineral) => void;
}

/** If no mineral was requested: the first that is not met. */
const firstShort = ({ minerals }: DayScore): Mineral => MINERALS.find((one) => isBelow(minerals[one])) ?? 'potassium';

/** Opened from a short flag: what closes the gap, one click away, with the day in view. */
export function WhatHelps({ date, mineral: asked, opener, onClose, onEstimate }: WhatHelpsProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const plan = usePlan();
  const lookup = useFoodLookup();
  const eater = useShownEater(date);
  const yours = useScoredWeek().days;
  const others = useEaterScores();
  const days = eater === null ? yours : others.find((one) => one.eater.id === eater.id)?.days;
  const score = days?.find((one) => one.date === date);
  const { added, kept, add, takeBack } = useAddedFoods(eater);
  const found = useWhatHelps(date, kept, eater);
  const [chosen, setChosen] = useState<Mineral | null>(asked);
  const [at, setAt] = useState(0);
  const [meals, setMeals] = useState<ReadonlyMap<string, string>>(new Map());
  const [asksMeal, setAsksMeal] = useState<{ readonly row: HelpRow; readonly top: number } | null>(null);
  const place = usePanelPlace(panel, date, opener);
  const leave = useCallback(
    (event: PointerEvent) => {
      if (event.target instanceof Node && panel.current?.contains(event.target) === true) return;
      onClose('stay');
    },
    [onClose],
  );
  useEffect(() => {
    document.addEventListener('pointerdown', leave, true);
    return () => document.removeEventListener('pointerdown', leave, true);
  }, [leave]);
  if (found === null || score === undefined) return null;

  const slots = slotsOf(plan);
  const mealName = (slot: string): string => slots.find((one) => one.id === slot)?.name ?? slot;
  const mineral = chosen ?? firstShort(score);
  const help = found.helps[mineral];
  const isAtLeast = score.minerals[mineral].atLeast;
  const day = formatDate(date, 'EEEE');
  const rows = (help.kind === 'foods' ? help.foods : []).map((helping): HelpRow => {
    const one = added.get(helping.food.id);
    const slot = one?.slot ?? meals.get(helping.food.id) ?? helping.slot;
    const isFavourite = found.favourites.has(baseFoodId(helping.food.id));
    const name = shownFoodName(helping.food.id, lookup);
    return { helping, name, slot, meal: mealName(slot), isFavourite, isAdded: one !== undefined };
  });
  const current = Math.min(at, Math.max(0, rows.length - 1));
  const focusList = () => panel.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus();
  const showMineral = (one: Mineral) => {
    setChosen(one);
    setAt(0);
    setAsksMeal(null);
  };
  const addRow = (row: HelpRow, slot = row.slot) => add(row.helping, { date, slot });
  const repair = () => {
    onClose('to-opener');
    openRepair(date);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const keys = keysOf(event.nativeEvent);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Escape') onClose('to-opener');
    else if (isKeyOf('app.undo', keys)) undo();
    else if (isPlain && step !== undefined) {
      const next = MINERALS[(MINERALS.indexOf(mineral) + step + MINERALS.length) % MINERALS.length] ?? mineral;
      showMineral(next);
      panel.current?.querySelector<HTMLElement>(`[data-mineral="${next}"]`)?.focus();
    } else if (isPlain && event.key === 'ArrowDown' && document.activeElement?.matches('[data-mineral]') === true)
      focusList();
    else if (isKeyOf('helps.repair', keys)) repair();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return createPortal(
    <FocusTrap innerRef={panel}>
      <section
        className={classNames(
          styles.panel,
          place?.side === 'left' && styles.left,
          place?.side === 'right' && styles.right,
        )}
        style={place === null ? { visibility: 'hidden' } : { left: place.left, top: place.top }}
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        onKeyDown={onKeyDown}
      >
        {place === null || place.side === 'none' ? null : (
          <span className={styles.arrow} style={{ top: place.arrow }} aria-hidden="true" />
        )}
        <div className={styles.head}>
          <h2 id={`${id}-title`}>{eater === null ? `What helps on ${day}` : `What helps ${eater.name} on ${day}`}</h2>
          <button
            type="button"
            className={buttonStyles.iconBtn}
            aria-label="Close"
            onClick={() => onClose('to-opener')}
          >
            <IconX size={16} stroke={1.7} aria-hidden />
          </button>
          <p role="status">{gapSentence(help, mineral, isAtLeast)}</p>
        </div>
        <div className={styles.tabs} role="radiogroup" aria-label="Mineral">
          {MINERALS.map((one) => (
            <button
              key={one}
              type="button"
              role="radio"
              aria-checked={one === mineral}
              tabIndex={one === mineral ? 0 : -1}
              data-mineral={one}
              data-autofocus={one === mineral && rows.length === 0 ? true : undefined}
              onClick={() => showMineral(one)}
            >
              <FlagShape flag={score.minerals[one].flag} size={11} />
              {mineralName(one)} {tabText(found.helps[one], score.minerals[one].atLeast)}
            </button>
          ))}
        </div>
        <UnknownFirst mineral={mineral} score={score} onEstimate={onEstimate} />
        {rows.length === 0 ? null : (
          <HelpRows
            rows={rows}
            mineral={mineral}
            at={current}
            onAt={setAt}
            onAdd={addRow}
            onTakeBack={(row) => void takeBack(row.helping)}
            onMeal={(row, element) => {
              const top = element.getBoundingClientRect().top - (panel.current?.getBoundingClientRect().top ?? 0);
              setAsksMeal({ row, top });
            }}
          />
        )}
        <div className={styles.gates}>
          <OthersGates whom={eater} />
        </div>
        {helpNotes(help, found.limits, eater === null ? 'your' : 'their').map((note) => (
          <p key={note} className={styles.note}>
            {note}
          </p>
        ))}
        {asksMeal === null ? null : (
          <MealMenu
            slots={slots}
            chosen={asksMeal.row.slot}
            top={asksMeal.top}
            onChoose={(slot) => {
              setMeals(new Map(meals).set(asksMeal.row.helping.food.id, slot));
              addRow(asksMeal.row, slot);
              setAsksMeal(null);
              focusList();
            }}
            onClose={() => {
              setAsksMeal(null);
              focusList();
            }}
          />
        )}
        {eater === null ? (
          <OtherWays
            date={date}
            mineral={mineral}
            sodium={score.minerals.sodium}
            onMix={() => {
              onClose('to-opener');
              chooseDay(date);
              openWeekDialog('drink');
            }}
          />
        ) : null}
        <div className={styles.foot}>
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>←</kbd>
            <kbd>→</kbd> mineral
          </span>
          <span>
            <kbd>Enter</kbd> add
          </span>
          <button
            type="button"
            className={classNames(buttonStyles.btn, buttonStyles.quiet)}
            title={withKey('helps.repair', `Repair ${day}`)}
            onClick={repair}
          >
            <IconWand size={15} stroke={1.7} aria-hidden />
            Repair {day}
          </button>
        </div>
      </section>
    </FocusTrap>,
    // Inside a landmark, like the other menus.
    document.getElementById('overlays') ?? document.body,
  );
}
