/// <reference lib="dom" />
/**
 * Run by Electron (scripts/draw-icons.mjs): draws an SVG at each size on a canvas and writes the PNG files. Arguments:
 * the SVG, the folder for the icons, the sizes.
 */
import { app, BrowserWindow } from 'electron';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [source = '', folder = '', ...sizes] = process.argv.slice(process.argv.findIndex((one) => one.endsWith('.svg')));

/**
 * Runs in the page.
 * @param {string} address of the SVG
 * @param {number} size in pixels
 * @returns {Promise<string>} the PNG as a data address
 */
async function draw(address, size) {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This page has no canvas.');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png');
}

async function drawAll() {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('data:text/html,<!doctype html><title>Icons</title>');
  const address = `data:image/svg+xml;base64,${readFileSync(source).toString('base64')}`;
  mkdirSync(folder, { recursive: true });
  for (const size of sizes) {
    const png = await window.webContents.executeJavaScript(
      `(${draw.toString()})(${JSON.stringify(address)}, ${Number(size)})`,
    );
    writeFileSync(path.join(folder, `${size}x${size}.png`), Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'));
  }
}

app
  .whenReady()
  .then(drawAll)
  .then(
    () => app.exit(0),
    (problem) => {
      process.stderr.write(`${String(problem)}\n`);
      app.exit(1);
    },
  );
