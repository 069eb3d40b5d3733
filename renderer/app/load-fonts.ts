/** Loads Inter from the program's own files: one variable font, with all weights, for each script on a page. */
export async function loadFonts(): Promise<void> {
  await document.fonts.load('430 10pt "Inter Variable"', 'Aa≥½–');
  await document.fonts.ready;
}
