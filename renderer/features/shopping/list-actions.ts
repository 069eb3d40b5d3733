import { tell } from '#renderer/state/tell';
import type { ShoppingExport } from '#shared/formats/exporter';
import { fileName } from '#shared/formats/exporter';
import type { ShoppingFormat } from '#shared/formats/registry';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import { call } from '#renderer/bridge/bridge';

/** Exports of the list to the clipboard and into a file. Results are shown and announced. */

/** Copies the list as plain text. */
export async function copyList(source: ShoppingExport): Promise<void> {
  const result = await call('clipboard.writeText', { text: SHOPPING_EXPORTERS.txt.write(source) });
  if (result.ok) tell('The list is on the clipboard.');
  else tell(result.error.message, 'Not copied');
}

/** Asks for a path and saves the list there. Closing the dialog needs no message. */
export async function saveList(source: ShoppingExport, format: ShoppingFormat): Promise<void> {
  const exporter = SHOPPING_EXPORTERS[format];
  const result = await call('files.saveText', {
    suggestedName: fileName(exporter, `shopping-${source.week}`),
    format: exporter.extension,
    text: exporter.write(source),
  });
  if (result.ok) tell(`Saved ${result.value.path}`);
  else if (result.error.code !== 'CANCELLED') tell(result.error.message, 'Not saved');
}
