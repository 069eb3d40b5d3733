import type { Entry } from './week-plan';
import { baseFoodId } from './week-plan';

/** A key that is equal for equal entries: the food or recipe, whichever copy of it, and the amount. */
export function sameness(entry: Entry): string {
  switch (entry.kind) {
    case 'food':
      return JSON.stringify(['food', baseFoodId(entry.food), entry.grams, entry.portion.amount, entry.portion.unit]);
    case 'recipe':
      return JSON.stringify(['recipe', baseFoodId(entry.recipe), entry.servings]);
    case 'note':
      return JSON.stringify(['note', entry.text, entry.nutrition]);
    default: {
      const { id: _id, ...rest } = entry;
      return JSON.stringify(rest);
    }
  }
}
