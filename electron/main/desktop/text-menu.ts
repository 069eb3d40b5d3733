/** The menu of text: of a field Cut, Copy, Paste and Select all, of marked text Copy. Must not import Electron. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

/** What was clicked, as far as the menu depends on it. */
export type ClickedText = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

/** The items; none where there is no text to act on. */
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
