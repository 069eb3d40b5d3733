import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Makes the system's save dialog answer with a path, or as if the user cancelled it. */
export async function answerSaveDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () =>
      filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath };
  }, file);
}

/** Makes the system's open dialog answer with a file, or as if the user cancelled it. */
export async function answerOpenDialog(app: ElectronApplication, file: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () =>
      filePath === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [filePath] };
  }, file);
}

/** The note with a sentence; the live region has it too. */
export const notification = (page: Page, text: string): Locator =>
  page.locator('.notes__note').filter({ hasText: text });
