import { IconChevronDown, IconChevronUp, IconGlassFull, IconLock, IconSalt } from '@tabler/icons-react';
import { useState } from 'react';
import { currentCatalog } from '#renderer/state/catalog-store';
import { changeDocuments } from '#renderer/state/change-documents';
import { newEntryId, usePlan } from '#renderer/state/planner-store';
import { useFoodLookup, useGuard } from '#renderer/state/score-store';
import { tellStep } from '#renderer/state/tell';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import { nutrientIn } from '#shared/domain/food/food';
import { formatPortion } from '#shared/domain/food/portion';
import type { Mineral } from '#shared/domain/nutrients';
import { formatNumber } from '#shared/domain/number-text';
import type { MineralScore } from '#shared/domain/score/score';
import { roundedDown, roundedUp } from '#shared/domain/score/score-text';
import { drinkRecipe, perServing } from '#shared/domain/week/electrolyte-drink';
import { SALT_STEPS, stepSalt, TABLE_SALT } from '#shared/domain/week/quick-salt';
import { slotsOf } from '#shared/domain/week/week-plan';
import type { CellAddress } from '#shared/domain/week/week-plan';
import type { IsoDate } from '#shared/domain/week-id';
import { isStepRefused, saltRefusal } from '../board/salt-offer';
import { drinkLookup, isDrinkOffered } from '../week/drink-edit';
import { potassiumSaltsText } from './helps-text';
import styles from './helps.module.css';

/** The initial contents of one glass of the drink: half a litre of water and an eighth of a teaspoon of salt. */
const GLASS = { waterMl: 500, servings: 1, parts: { salt: 0.125, 'lite-salt': 0, magnesium: 0 } };

interface OtherWaysProps {
  readonly date: IsoDate;
  readonly mineral: Mineral;
  readonly sodium: MineralScore;
  readonly onMix: () => void;
}

/** Below the foods: salt to taste, the drink, and what is never offered, with the reason. */
export function OtherWays({ date, mineral, sodium, onMix }: OtherWaysProps) {
  const guard = useGuard();
  const isSaltOffered = saltRefusal(guard) === null;
  return (
    <>
      {isSaltOffered ? (
        <div className={styles.ways}>
          {sodium.target !== null && sodium.amount < sodium.target ? <Salt date={date} sodium={sodium} /> : null}
          {isDrinkOffered(guard) ? <Drink onMix={onMix} /> : null}
        </div>
      ) : null}
      {mineral === 'potassium' ? <PotassiumSalts text={potassiumSaltsText(guard)} /> : null}
    </>
  );
}

/** One step of salt: the larger one, unless the smaller closes the gap. */
function Salt({ date, sodium }: Pick<OtherWaysProps, 'date' | 'sodium'>) {
  const plan = usePlan();
  const guard = useGuard();
  const salt = useFoodLookup()(TABLE_SALT);
  const slots = slotsOf(plan);
  const slot = slots.find(({ id }) => id === 'dinner') ?? slots[0];
  if (salt === undefined || slot === undefined) return null;
  const gap = (sodium.target ?? 0) - sodium.amount;
  const [pinch, quarter] = SALT_STEPS;
  const bringsOf = (grams: number) => nutrientIn(salt, 'sodium', grams) ?? 0;
  const step = gap > bringsOf(pinch.grams) * 2 ? quarter : pinch;
  const brings = bringsOf(step.grams);
  const at: CellAddress = { date, slot: slot.id };
  const isAbove = sodium.cautionAbove !== null && sodium.amount + brings > sodium.cautionAbove;
  if (isAbove || isStepRefused(guard, plan, at, step)) return null;
  const amount = formatPortion(step.portion);
  const add = () =>
    tellStep(
      changeDocuments('plan', {
        label: `Added ${amount} of salt to ${slot.name}`,
        plan: (before) => stepSalt(before, at, step, 1, newEntryId),
      }),
    );
  return (
    <div className={styles.way}>
      <IconSalt size={17} stroke={1.7} aria-hidden />
      <span>
        Salt to taste
        <small>
          Sodium only: {amount} adds {roundedDown(brings)} mg, {roundedUp(gap)} mg to go
        </small>
      </span>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        aria-label={`Add ${amount} of salt to ${slot.name}`}
        title={`To ${slot.name}`}
        onClick={add}
      >
        Add {amount}
      </button>
    </div>
  );
}

function Drink({ onMix }: Pick<OtherWaysProps, 'onMix'>) {
  const lookup = drinkLookup(currentCatalog());
  const { sodium } = perServing(drinkRecipe(GLASS, lookup), lookup);
  return (
    <div className={styles.way}>
      <IconGlassFull size={17} stroke={1.7} aria-hidden />
      <span>
        Electrolyte drink, {formatNumber(GLASS.waterMl)} ml
        <small>Mostly sodium: {sodium === null ? '—' : roundedDown(sodium)} mg in the glass</small>
      </span>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.outline)}
        aria-label="Mix an electrolyte drink…"
        onClick={onMix}
      >
        Mix…
      </button>
    </div>
  );
}

function PotassiumSalts({ text }: { readonly text: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <div className={classNames(styles.way, styles.isLocked)}>
      <IconLock size={16} stroke={1.7} aria-hidden />
      <span>
        <b>Lite salt, potassium powder</b>
        {isOpen ? <small>{text}</small> : null}
      </span>
      <button
        type="button"
        className={classNames(buttonStyles.btn, buttonStyles.quiet)}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        Why not?
        <Chevron size={13} stroke={1.7} aria-hidden />
      </button>
    </div>
  );
}
