import type { GivenAway } from '#renderer/state/save-text';
import { rememberGiven } from '#renderer/state/given-lists';
import { copyTextAs, saveTextAs, tellGiven } from '#renderer/state/save-text';
import { counted } from '#shared/domain/number-text';
import type { ShoppingExport } from '#shared/formats/exporter';
import { fileName } from '#shared/formats/exporter';
import type { ShoppingFormat } from '#shared/formats/registry';
import { SHOPPING_EXPORTERS } from '#shared/formats/registry';
import type { PlainChoice } from '#shared/formats/shopping-open-lines';
import { spanId } from '#shared/formats/shopping-text-parts';
import { openCount, openList, plainLines } from '#shared/formats/shopping-open-lines';

/** Exports the list to the clipboard and to a file. */

const UNCHANGED = 'The list is unchanged.';

/** Remembers what was exported, to compare it with what is needed later. */
function remembered<Given extends GivenAway | null>(source: ShoppingExport, given: Given): Given {
  if (given?.isDone === true) rememberGiven(source.list, source.week);
  return given;
}

function requestOf(source: ShoppingExport, format: ShoppingFormat) {
  const exporter = SHOPPING_EXPORTERS[format];
  const suggestedName = fileName(exporter, `shopping-${spanId(source)}`);
  return { suggestedName, format: exporter.extension, text: exporter.write(source) };
}

/** Asks where to save the list and saves it, for a dialog that shows the result itself. */
export const saveListAs = async (source: ShoppingExport, format: ShoppingFormat): Promise<GivenAway | null> =>
  remembered(source, await saveTextAs(requestOf(source, format), UNCHANGED));

/** The same; the result is shown in a note. */
export const saveList = async (source: ShoppingExport, format: ShoppingFormat): Promise<void> =>
  tellGiven(await saveListAs(source, format));

const copied = (source: ShoppingExport): string => `${counted(openCount(source), 'line')} copied.`;

/** Copies the open lines to the clipboard, one per line. */
export const copyPlainLines = async (source: ShoppingExport, choice: PlainChoice): Promise<GivenAway> =>
  remembered(source, await copyTextAs(`${plainLines(source, choice).join('\n')}\n`, copied(source)));

/** Copies the open lines to the clipboard as Markdown checkboxes. */
export const copyCheckBoxes = async (source: ShoppingExport): Promise<GivenAway> =>
  remembered(
    source,
    await copyTextAs(SHOPPING_EXPORTERS.md.write({ ...source, list: openList(source) }), copied(source)),
  );
