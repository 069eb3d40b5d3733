/** Days and proposals as text, the form in which the verdicts on them are stored. */
import { editText } from '#shared/domain/repair/proposal-text';
import type { Proposal, RepairRequest } from '#shared/domain/repair/repair';
import { formatNumber } from '#shared/domain/number-text';
import { shippedCatalog } from './shipped-catalog';

const names = ({ plan }: RepairRequest) => ({
  plan,
  food: (id: string) => shippedCatalog().find(id),
  recipe: (id: string) => shippedCatalog().findRecipe(id),
});

/** "Breakfast: Egg, hard-boiled 100 g; Olive oil 13.5 g. Lunch: Ham and cauliflower bake." and who eats it. */
export function dayWords(request: RepairRequest): string {
  const { plan, date, lookup, person } = request;
  const day = plan.days.find((one) => one.date === date);
  const meals = (day?.meals ?? []).flatMap(({ slot, entries }) => {
    const foods = entries.map((entry) => {
      if (entry.kind === 'food') return `${lookup(entry.food)?.name ?? entry.food} ${formatNumber(entry.grams, 1)} g`;
      return entry.kind === 'recipe' ? (lookup.recipe?.(entry.recipe)?.name ?? entry.recipe) : 'Dinner out';
    });
    return foods.length === 0 ? [] : [`${slot}: ${foods.join('; ')}`];
  });
  const { yes, unanswered } = person.guard;
  const who = [String(person.preset), ...yes, ...(unanswered.length > 0 ? ['not answered'] : [])];
  return `${who.join(', ')} | ${meals.join(' | ')}`;
}

/** "met: lunch: Add spinach, cooked, 1 cup + drinks: Add chicken bouillon, prepared, 1 cup". */
export const proposalWords = (request: RepairRequest, { reaches, edits }: Proposal): string =>
  `${reaches}: ${edits.map((edit) => `${edit.slot}: ${editText(edit, names(request))}`).join(' + ')}`;
