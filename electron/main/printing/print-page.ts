/** The hidden window that draws a job: the page port of print-jobs. */
import { BrowserWindow } from 'electron';
import { PRINT_URL } from '../security/app-origin';
import { securePreferences } from '../security/web-preferences';
import type { Pages } from '../desktop/trusted-pages';
import type { OpenPrintPage } from './print-jobs';

const PAGE_SIZES = { a4: 'A4', letter: 'Letter' } as const;

/** The failure reason of the print dialog when the person closed it. */
const CANCELLED_REASON = /cancel/i;

/** Makes the function that opens hidden pages. */
export function createPrintPageOpener(preloadPath: string, pages: Pages): OpenPrintPage {
  return (onGone) => {
    const window = new BrowserWindow({
      show: false,
      width: 1200,
      height: 900,
      backgroundColor: '#ffffff',
      // A hidden page must be drawn at full speed, too.
      webPreferences: { ...securePreferences(preloadPath), backgroundThrottling: false },
    });
    const { webContents: contents } = window;
    pages.trust(contents, 'print');
    window.once('closed', onGone);
    contents.once('render-process-gone', () => window.destroy());
    return {
      contentsId: contents.id,
      load: () => contents.loadURL(PRINT_URL),
      toPdf: ({ paper, isLandscape }) =>
        contents.printToPDF({
          landscape: isLandscape,
          pageSize: PAGE_SIZES[paper],
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          // PDF bookmarks: one for each heading of the pages.
          generateDocumentOutline: true,
        }),
      printWithDialog: ({ paper, isLandscape }) =>
        new Promise((resolve, reject) => {
          contents.print(
            { silent: false, printBackground: true, landscape: isLandscape, pageSize: PAGE_SIZES[paper] },
            (isPrinted, reason) => {
              if (isPrinted || CANCELLED_REASON.test(reason)) resolve(isPrinted);
              else reject(new Error(reason));
            },
          );
        }),
      hasPrinter: async () => (await contents.getPrintersAsync()).length > 0,
      close: () => {
        if (!window.isDestroyed()) window.destroy();
      },
    };
  };
}
