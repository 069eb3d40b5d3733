/**
 * Entry of the hidden window that prints. Guarantees: nothing is drawn before the fonts are loaded, because the pages
 * are fitted by measuring; `print.ready` is sent only when the pages are laid out. Always light, without Mantine. Must
 * not depend on animation frames, which a hidden window does not get.
 */
import '@fontsource-variable/inter/index.css';
import './styles/signs.css';
import { createRoot } from 'react-dom/client';
import { call } from '../bridge/bridge';
import type { PrintJob } from '../features/print';
import { documentTitle, PrintDocument } from '../features/print';
import { isPortrait } from '#shared/contract/print-sheets';
import { loadCatalog } from '../state/catalog-store';
import { loadFonts } from './load-fonts';

const PAPER = {
  a4: ['210mm', '297mm'],
  letter: ['8.5in', '11in'],
} as const satisfies Record<PrintJob['paper'], readonly [short: string, long: string]>;

/** The sheets bring their own margins, so the page has none. */
function setPaper({ paper, document: sheet }: PrintJob): void {
  const [short, long] = PAPER[paper];
  const size = isPortrait(sheet) ? `${short} ${long}` : `${long} ${short}`;
  const style = document.createElement('style');
  style.textContent = `@page { size: ${size}; margin: 0 } html, body { margin: 0; background: #fff }`;
  document.head.append(style);
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  const [catalog, job] = await Promise.all([loadCatalog(), call('print.job', {}), loadFonts()]);
  if (!job.ok) throw new Error(job.error.message);
  document.title = documentTitle(job.value);
  setPaper(job.value);
  createRoot(root).render(
    <PrintDocument
      job={job.value}
      catalog={catalog}
      onLaidOut={(pages) => void call('print.ready', { pages: Math.max(1, pages) })}
    />,
  );
}

await start();
