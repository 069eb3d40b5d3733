/**
 * Loaded into the main process before the program (`-r`): the program opens no window until `openWindow` is called. By then
 * the clock of its page is set, so that the page need not be loaded a second time for it.
 */
const { app } = require('electron');

const whenReady = app.whenReady.bind(app);
const held = new Promise((resolve) => {
  globalThis.openWindow = resolve;
});
app.whenReady = async () => {
  await whenReady();
  await held;
};
