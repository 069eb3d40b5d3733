/** The least an Electron program can be: one window with one heading. What every program on this runtime pays. */
import { app, BrowserWindow } from 'electron';
import { fileURLToPath } from 'node:url';

app.on('window-all-closed', () => app.quit());
app
  .whenReady()
  .then(() => {
    const window = new BrowserWindow({ width: 1280, height: 800 });
    return window.loadFile(fileURLToPath(new URL('index.html', import.meta.url)));
  })
  .catch((problem) => {
    console.error(problem);
    app.exit(1);
  });
