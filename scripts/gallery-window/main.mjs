/** Run by Electron (scripts/gallery.mjs and the gallery's test): one window with the page given as last argument. */
import { app, BrowserWindow } from 'electron';

app.on('window-all-closed', () => app.quit());
app.whenReady().then(
  () => {
    const window = new BrowserWindow({ width: 1280, height: 900, title: 'Widgets of Electroplate' });
    return window.loadFile(process.argv.at(-1) ?? '');
  },
  (problem) => {
    process.stderr.write(`${String(problem)}\n`);
    app.exit(1);
  },
);
