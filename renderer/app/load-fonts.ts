/**
 * Loads the letters and signs pages are written in, from the program's own files: of the variable font one for each script,
 * with all weights.
 */
export async function loadFonts(): Promise<void> {
  await document.fonts.load('430 10pt "Inter Variable"', 'Aa≥½–');
  await document.fonts.ready;
}
