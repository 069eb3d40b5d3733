import { IconCopy, IconLock, IconPencil, IconStar, IconStarFilled, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useToday } from '#renderer/state/planner-store';
import { useDayTargets, useGuard, usePersonOn } from '#renderer/state/score-store';
import { MINERALS } from '#shared/domain/nutrients';
import { isPortionProblem, muchMoreThanUsual } from '#shared/domain/food/portion';
import { parsePortion } from '#shared/domain/food/typed-portion';
import { hasNominalWeight, unitNamed, unitsOf } from '#shared/domain/food/food-measures';
import { WEIGHTS } from '#shared/domain/food/kitchen-units';
import { formatAmount } from '#shared/domain/typed-number';
import { lockOf, lockWords } from '#shared/domain/score/kind-lock';
import { targetSentences } from '#shared/domain/person/person-text';
import { cookedWithSaltSentence, isCookedWithSalt } from '#shared/domain/week/quick-salt';
import { kindWords } from '#shared/domain/food/food';
import type { FoodId } from '#shared/domain/food/food';
import { AddToPlan } from './AddToPlan';
import { DuplicateHint } from '../own-food/DuplicateHint';
import { toggleFavourite } from '../favourites';
import { FoodFacts } from './FoodFacts';
import { FoodMineral } from './FoodMineral';
import { FoodUses } from './FoodUses';
import type { ListedFood } from '../food-list';
import { isOwn } from '../food-list';
import { closeDrawer, useFoodsView } from '../foods-view';
import { NO_ANSWERS, readLabel } from '#renderer/ui/label-fields';
import { LabelQuestionFields } from '#renderer/ui/LabelQuestionFields';
import { NutrientTables } from './NutrientTables';
import { formatGramsIn, usualPortionIn } from '#shared/domain/food/shown-units';
import { useUnits } from '#renderer/state/library-store';
import { InspectorHead } from '#renderer/ui/InspectorHead';
import { AmountChoices } from '#renderer/ui/AmountChoices';
import { NumberInput } from '#renderer/ui/NumberInput';
import { Problem } from '#renderer/ui/Problem';
import { Select } from '#renderer/ui/Select';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import inspectorStyles from '#renderer/ui/inspector.module.css';
import textStyles from '#renderer/ui/text.module.css';
import foodInspectorStyles from './food-inspector.module.css';
import foodTableStyles from '../table/food-table.module.css';

interface FoodInspectorProps {
  readonly food: ListedFood | null;
  readonly isFavourite: boolean;
  readonly onEdit: (food: ListedFood) => void;
  /** Makes an editable own food from a catalog food. */
  readonly onCopy: (food: ListedFood) => void;
  readonly onDelete: (food: ListedFood) => void;
  /** Merges an own food into another one. */
  readonly onMerge: (food: ListedFood, into: FoodId) => void;
  /** The drawer was closed: the focus returns to the list. */
  readonly onClosed: () => void;
}

/** The panel on the right: all details of the selected food. A drawer below 1200 px. */
export function FoodInspector({ onClosed, ...props }: FoodInspectorProps) {
  const { food } = props;
  const isDrawerOpen = useFoodsView((state) => state.isDrawerOpen);
  const close = () => {
    closeDrawer();
    onClosed();
  };
  return (
    <aside
      className={classNames(inspectorStyles.inspector, isDrawerOpen && inspectorStyles.isOpen)}
      aria-label="Food"
      onKeyDown={(event) => {
        // While the question of where to add is open, Escape closes that instead.
        if (event.key === 'Escape' && isDrawerOpen && !useFoodsView.getState().isAdding) close();
      }}
    >
      {isDrawerOpen ? (
        <button
          type="button"
          className={classNames(buttonStyles.iconBtn, foodInspectorStyles.fdClose)}
          aria-label="Close the food panel"
          onClick={close}
        >
          <IconX size={16} stroke={1.7} aria-hidden />
        </button>
      ) : null}
      {food === null ? (
        <p className={classNames(textStyles.dim, foodInspectorStyles.fdNone)}>Choose a food to see what it brings.</p>
      ) : (
        <FoodDetails key={food.id} {...props} food={food} />
      )}
    </aside>
  );
}

function FoodDetails({
  food,
  isFavourite,
  onEdit,
  onCopy,
  onDelete,
  onMerge,
}: Omit<FoodInspectorProps, 'onClosed'> & { readonly food: ListedFood }) {
  const today = useToday();
  const targets = useDayTargets(today);
  // Shares of a preset's targets are never shown without its public advice.
  const sentences = targetSentences(usePersonOn(today));
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const label = readLabel(food, answers);
  const shown = label.food;
  const units = useUnits();
  const usual = usualPortionIn(shown, units).portion;
  const [typed, setTyped] = useState<{ readonly text: string; readonly unit: string } | null>(null);
  const isNominal = hasNominalWeight(food);
  const measures = unitsOf(shown).filter(({ unit }) => !isNominal || (unit !== 'g' && unit !== 'oz'));
  // An answered label changes the units; an amount in a removed unit is reset to the usual portion.
  const isTypedUsable =
    typed !== null && unitNamed(shown, typed.unit) !== null && !(isNominal && WEIGHTS.has(typed.unit));
  const amountText = isTypedUsable ? typed.text : formatAmount(usual.amount);
  const unit = isTypedUsable ? typed.unit : usual.unit;
  const resolved = parsePortion(shown, amountText, unit);
  const problem = isPortionProblem(resolved) ? (resolved.question ?? resolved.problem) : null;
  const much = isPortionProblem(resolved) ? null : muchMoreThanUsual(shown, resolved);
  const grams = isPortionProblem(resolved) ? usualPortionIn(shown, units).grams : resolved.grams;
  const Star = isFavourite ? IconStarFilled : IconStar;
  const lock = lockOf(useGuard(), food);
  return (
    <>
      <div className={foodInspectorStyles.fdScroll} tabIndex={0} role="region" aria-label={food.name}>
        <InspectorHead
          title={food.name}
          aside={
            <div className={foodInspectorStyles.fdActions}>
              {isOwn(food) ? (
                <>
                  <button
                    type="button"
                    className={buttonStyles.iconBtn}
                    aria-label={`Edit ${food.name}`}
                    title="Edit"
                    onClick={() => onEdit(food)}
                  >
                    <IconPencil size={16} stroke={1.7} aria-hidden />
                  </button>
                  <button
                    type="button"
                    className={buttonStyles.iconBtn}
                    aria-label={`Delete ${food.name}`}
                    title="Delete"
                    onClick={() => onDelete(food)}
                  >
                    <IconTrash size={16} stroke={1.7} aria-hidden />
                  </button>
                </>
              ) : (
                <button
                  type="button"
                  className={buttonStyles.iconBtn}
                  aria-label={`Copy and change ${food.name}…`}
                  title="Copy and change…"
                  onClick={() => onCopy(shown)}
                >
                  <IconCopy size={16} stroke={1.7} aria-hidden />
                </button>
              )}
              <button
                type="button"
                className={classNames(
                  buttonStyles.iconBtn,
                  foodTableStyles.fdStar,
                  isFavourite && foodTableStyles.isOn,
                )}
                aria-label="Favourite"
                aria-pressed={isFavourite}
                onClick={() => toggleFavourite(food)}
              >
                <Star size={17} stroke={1.7} aria-hidden />
              </button>
            </div>
          }
        >
          <p className={textStyles.dim}>
            {food.group} · {kindWords(food.kind)}
          </p>
        </InspectorHead>
        {isOwn(food) ? <DuplicateHint food={food} onMerge={(into) => onMerge(food, into)} /> : null}
        {food.ask === undefined ? null : (
          <div className={foodInspectorStyles.fdLabel}>
            <p>Brands vary a lot. Copy the numbers from your pack. Blank means unknown, not 0.</p>
            <LabelQuestionFields food={food} typed={answers} problems={label.problems} onTyped={setAnswers} />
          </div>
        )}
        {food.longName !== undefined && isCookedWithSalt(food.longName) ? (
          <p className={foodInspectorStyles.fdNote}>{cookedWithSaltSentence(food)}</p>
        ) : null}
        {lock === null ? null : (
          <p className={foodInspectorStyles.fdNote}>
            <IconLock size={13} stroke={1.7} className={textStyles.ic} aria-hidden /> It is {lockWords(lock)}. Adding it
            is up to you.
          </p>
        )}
        <div className={foodInspectorStyles.fdPortion}>
          <div
            className={classNames(fieldStyles.field, foodInspectorStyles.fdPortionField, foodInspectorStyles.fdAmount)}
          >
            <NumberInput
              aria-label="Amount"
              value={amountText}
              problem={problem}
              problemId="food-amount-problem"
              onFocus={(event) => event.currentTarget.select()}
              onChange={(text) => setTyped({ text, unit })}
            />
          </div>
          <label
            className={classNames(fieldStyles.field, foodInspectorStyles.fdPortionField, foodInspectorStyles.fdUnit)}
          >
            <span className={textStyles.vh}>Unit</span>
            <Select value={unit} onChange={(event) => setTyped({ text: amountText, unit: event.currentTarget.value })}>
              {measures.some((measure) => measure.unit === unit) ? null : <option value={unit}>{unit}</option>}
              {measures.map((measure) => (
                <option key={measure.unit} value={measure.unit}>
                  {measure.unit}
                </option>
              ))}
            </Select>
          </label>
          <AddToPlan
            food={shown}
            resolved={isPortionProblem(resolved) || Object.keys(label.problems).length > 0 ? null : resolved}
          />
        </div>
        {problem !== null ? (
          <>
            <Problem text={problem} id="food-amount-problem" className={foodInspectorStyles.fdNote} />
            <AmountChoices
              read={resolved}
              onChoose={({ portion }) => setTyped({ text: formatAmount(portion.amount), unit: portion.unit })}
            />
          </>
        ) : isNominal || (unit === 'g' && much === null) ? null : (
          <p className={classNames(textStyles.dim, foodInspectorStyles.fdNote)}>
            {[formatGramsIn(grams, units), much].filter((part) => part !== null).join('. ')}
          </p>
        )}
        {MINERALS.map((mineral) => (
          <FoodMineral
            key={mineral}
            food={shown}
            mineral={mineral}
            grams={grams}
            target={targets[mineral].floor}
            isUnconfirmed={food.unconfirmed?.includes(mineral) ?? false}
          />
        ))}
        <NutrientTables
          food={shown}
          grams={grams}
          portion={isPortionProblem(resolved) ? usual : resolved.portion}
          unconfirmed={food.unconfirmed ?? []}
        />
        <FoodFacts food={food} />
        {isOwn(food) ? <FoodUses food={food} /> : null}
      </div>
      <footer className={inspectorStyles.iFoot}>
        <p>{formatSource(food)}</p>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {(food.unconfirmed?.length ?? 0) > 0 ? <p>* To be confirmed: this figure has only one source.</p> : null}
      </footer>
    </>
  );
}

/** Where the numbers come from. */
function formatSource(food: ListedFood): string {
  if (isOwn(food)) return 'Your own food. Labels are approximate.';
  if (food.source === 'label') return 'A usual product of its kind: check your label.';
  return `USDA SR28, ${food.id.replace('sr28:', '')}: ${food.longName ?? food.name}. Food tables are approximate.`;
}
