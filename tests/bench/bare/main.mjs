/** The smallest Electron program: one window with one heading. The cost of every program on this runtime. */
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
