import { expect, it } from 'vitest';
import type { ClickedText } from '#electron/main/desktop/text-menu';
import { textMenu } from '#electron/main/desktop/text-menu';

const clicked = (changes: Partial<ClickedText>): ClickedText => ({
  isEditable: true,
  selectionText: '',
  editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
  ...changes,
});

it('offers Cut, Copy, Paste and Select all in a field, off where there is nothing to cut or paste', () => {
  expect(textMenu(clicked({})).map(({ role, type }) => role ?? type)).toEqual([
    'cut',
    'copy',
    'paste',
    'separator',
    'selectAll',
  ]);
  const editFlags = { canCut: false, canCopy: false, canPaste: true, canSelectAll: true };
  expect(textMenu(clicked({ editFlags })).map(({ enabled }) => enabled)).toEqual([false, false, true, undefined, true]);
});

it('offers to copy marked text that cannot be changed, and nothing elsewhere', () => {
  expect(textMenu(clicked({ isEditable: false, selectionText: '320 mg' }))).toEqual([{ role: 'copy', enabled: true }]);
  expect(textMenu(clicked({ isEditable: false, selectionText: ' ' }))).toEqual([]);
});
