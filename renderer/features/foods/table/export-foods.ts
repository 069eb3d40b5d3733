import type { Food } from '#shared/domain/food/food';
import { FOODS_EXPORTERS } from '#shared/formats/registry';
import { saveText } from '#renderer/state/save-text';

/** Asks for a place and saves a person's own foods there as CSV. */
export async function exportOwnFoods(foods: readonly Food[]): Promise<void> {
  const { extension, write } = FOODS_EXPORTERS.csv;
  await saveText(
    { suggestedName: `Electroplate my foods.${extension}`, format: extension, text: write({ foods }) },
    'Your foods are unchanged.',
  );
}
