import type { FoodLookup, Ingredient } from '#shared/domain/food/food';
import type { LibraryRecipe } from '#shared/domain/food/library-recipe';
import { recipeNetCarbs, recipeTotal, shareOf } from '#shared/domain/food/recipe-nutrition';
import type { Mineral, NutrientId } from '#shared/domain/nutrients';
import { MINERALS } from '#shared/domain/nutrients';
import type { DayTargets } from '#shared/domain/person/targets';
import { formatNetCarbs, formatShare, mineralName } from '#shared/domain/score/score-text';
import { formatMineral, formatNutrient } from '#shared/domain/score/total-text';
import { classNames } from '#renderer/ui/class-names';
import type { FlowGroup } from './flow-sheet';
import flowStyles from './flow.module.css';

/** What a person eats of a batch, and their targets. */
export interface CardPlate {
  readonly name: string;
  /** Servings of the recipe. */
  readonly servings: number;
  /** `null` if they have none. */
  readonly targets: DayTargets | null;
}

interface CardContents {
  readonly recipe: Pick<LibraryRecipe, 'servings'>;
  /** Its foods, including those of nested recipes. */
  readonly foods: readonly Ingredient[];
  readonly lookup: FoodLookup;
  readonly targets: DayTargets | null;
  readonly plates: readonly CardPlate[];
  /** False if there is no room for two columns. */
  readonly mayBeForEach: boolean;
}

/** More columns than these are too narrow for their figures. */
const MOST_PLATES = 2;

/** The minerals of a serving, or of each of two people's plates, in mg and as a share of their daily targets. */
export function mineralsGroup({ foods, recipe, targets, lookup, plates, mayBeForEach }: CardContents): FlowGroup {
  const total = (id: NutrientId, servings = 1) =>
    shareOf(recipeTotal({ ingredients: foods }, lookup, id), servings / recipe.servings);
  const isForEach = mayBeForEach && plates.length > 1 && plates.length <= MOST_PLATES;
  const columns: readonly CardPlate[] = isForEach ? plates : [{ name: '', servings: 1, targets }];
  const figures = (mineral: Mineral, { servings, targets: own }: CardPlate) => {
    const target = own?.[mineral].floor ?? null;
    const amount = total(mineral, servings);
    const shown = formatMineral(amount);
    const isShare = target !== null && shown !== '—';
    return [shown, isShare ? `${amount.atLeast ? '≥ ' : ''}${formatShare(amount.amount, target)}` : ''] as const;
  };
  const lines = MINERALS.map((mineral) => ({
    key: mineral,
    content: (
      <div className={classNames(flowStyles.fShare, isForEach && flowStyles.isForTwo)}>
        <span>{mineralName(mineral)}</span>
        {columns.flatMap((column) => {
          const [amount, share] = figures(mineral, column);
          return [<b key={column.name}>{amount}</b>, <span key={`${column.name} share`}>{share}</span>];
        })}
      </div>
    ),
  }));
  const names = {
    key: 'names',
    content: (
      <div className={classNames(flowStyles.fShare, flowStyles.isForTwo, flowStyles.fPlates)}>
        <span />
        {columns.map(({ name }) => (
          <b key={name}>{name}</b>
        ))}
      </div>
    ),
  };
  const carbs = formatNetCarbs(shareOf(recipeNetCarbs({ ingredients: foods }, lookup), 1 / recipe.servings));
  const rest = (['protein', 'fat', 'energy'] as const).map((id) =>
    id === 'energy' ? formatNutrient(total(id), id) : `${id} ${formatNutrient(total(id), id)}`,
  );
  const isShared = columns.some((column) => column.targets !== null);
  return {
    key: 'minerals',
    head: () => (
      // Outside the heading, so that the PDF bookmark holds only the heading.
      <div className={flowStyles.fHeading}>
        <h3>Minerals</h3>
        <small>
          {isForEach ? 'mg' : 'mg per serving'}
          {isShared ? ', share of the day’s target' : ''}
        </small>
      </div>
    ),
    lines: [
      ...(isForEach ? [names] : []),
      ...lines,
      {
        key: 'rest',
        content: (
          <span className={flowStyles.fSmall}>
            Per serving: net carbs {carbs}, {rest.join(', ')}. Cooking losses are not deducted.
          </span>
        ),
      },
    ],
  };
}
