/**
 * Entry of the hidden window that prints. Guarantees: nothing is drawn before the fonts are there, because the pages
 * are fitted by measuring; `print.ready` is sent only when the pages are laid out. Always light, no Mantine. Must not
 * depend on animation frames, which a hidden window does not get.
 */
import '@fontsource-variable/inter/index.css';
import './styles/signs.css';
import { createRoot } from 'react-dom/client';
import { call } from '../bridge/bridge';
import type { PrintJob } from '../features/print';
import { PrintDocument } from '../features/print';
import { loadCatalog } from '../state/catalog-store';

const PAPER = { a4: '297mm 210mm', letter: '11in 8.5in' } as const satisfies Record<PrintJob['paper'], string>;

/** The weights the pages use; the variable font is one file for each script. */
async function loadFonts(): Promise<void> {
  await document.fonts.load('430 10pt "Inter Variable"', 'Aa≥½–');
  await document.fonts.ready;
}

/** The sheets bring their own margins, so the page has none. */
function setPaper(paper: PrintJob['paper']): void {
  const style = document.createElement('style');
  style.textContent = `@page { size: ${PAPER[paper]}; margin: 0 } html, body { margin: 0; background: #fff }`;
  document.head.append(style);
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root element.');
  const [catalog, job] = await Promise.all([loadCatalog(), call('print.job', {}), loadFonts()]);
  if (!job.ok) throw new Error(job.error.message);
  setPaper(job.value.paper);
  createRoot(root).render(
    <PrintDocument
      job={job.value}
      catalog={catalog}
      onLaidOut={(pages) => void call('print.ready', { pages: Math.max(1, pages) })}
    />,
  );
}

await start();
