import type { Food } from '#shared/domain/food/food';
import { fileName } from '#shared/formats/exporter';
import type { FoodsFormat } from '#shared/formats/registry';
import { FOODS_EXPORTERS } from '#shared/formats/registry';
import { saveText } from '#renderer/state/save-text';

/** Asks where to save, and exports the user's own foods there. */
export async function exportOwnFoods(foods: readonly Food[], format: FoodsFormat): Promise<void> {
  const exporter = FOODS_EXPORTERS[format];
  await saveText(
    {
      suggestedName: fileName(exporter, 'Electroplate my foods'),
      format: exporter.extension,
      text: exporter.write({ foods }),
    },
    'Your foods are unchanged.',
  );
}
