import { copyText, saveText } from '#renderer/state/save-text';
import type { ShoppingExport } from '#shared/formats/exporter';
import type { ShoppingFormat } from '#shared/formats/registry';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';

/** Exports of the list to the clipboard and into a file. Results are shown and announced. */

/** Puts the list on the clipboard as plain text. */
export const copyList = (source: ShoppingExport): Promise<void> =>
  copyText(SHOPPING_EXPORTERS.txt.write(source), 'The list');

/** Asks for a place and saves the list there. */
export function saveList(source: ShoppingExport, format: ShoppingFormat): Promise<void> {
  const { extension, write } = SHOPPING_EXPORTERS[format];
  const suggestedName = `shopping-${source.week}.${extension}`;
  return saveText({ suggestedName, format, text: write(source) }, 'The list is unchanged.');
}
