/** The context menu of text: all editing items in a field, Copy for selected text. Must not import Electron. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** The properties of the clicked text that the menu depends on. */
export type ClickedText = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** The menu items; none where there is no text to act on. */
export function textMenu({ isEditable, selectionText, editFlags }: ClickedText): readonly MenuItemConstructorOptions[] {
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy', enabled: editFlags.canCopy }];
  return [
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: editFlags.canSelectAll },
  ];
}
