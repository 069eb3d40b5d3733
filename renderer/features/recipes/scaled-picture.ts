import { formatNumber } from '#shared/domain/number-text';
import {
  MAX_CHOSEN_BYTES,
  MAX_CHOSEN_PIXELS,
  MAX_PICTURE_BYTES,
  PICTURE_SIDE_PX,
} from '#shared/domain/food/recipe-picture';
import { isWholePicture, readPictureHeader } from '#shared/formats/picture-header';

/** A picture as the library stores it, base64; or why there is none, in one sentence. */
export type ScaledPicture = { readonly jpeg: string } | { readonly problem: string };

/** Tried in order until the file is small enough; a photo usually passes at the first. */
const QUALITIES = [0.85, 0.7, 0.5] as const;

const millions = (count: number): string => formatNumber(Math.ceil(count / 1e6));

/** Why a file is not opened; `null`: it is a picture of a size this program can open. */
export function pictureProblem(name: string, bytes: Uint8Array): string | null {
  const header = readPictureHeader(bytes);
  if (header === null) return `${name} is not a JPEG, PNG or WebP picture.`;
  const pixels = header.widthPx * header.heightPx;
  if (pixels > MAX_CHOSEN_PIXELS)
    return `${name} has ${millions(pixels)} megapixels and pictures of up to ${millions(MAX_CHOSEN_PIXELS)} are taken; save it smaller first.`;
  return isWholePicture(bytes) ? null : damaged(name);
}

const damaged = (name: string): string => `${name} is damaged or cut off.`;

/** Width and height with the longest side at most the stored maximum; a smaller picture keeps its size. */
export function scaledSize(widthPx: number, heightPx: number): readonly [widthPx: number, heightPx: number] {
  const factor = Math.min(1, PICTURE_SIDE_PX / Math.max(widthPx, heightPx));
  return [Math.max(1, Math.round(widthPx * factor)), Math.max(1, Math.round(heightPx * factor))];
}

const encoded = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In chunks: a call takes only a limited number of arguments.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Redraws it, which applies its orientation and drops all metadata. */
async function drawn(bytes: Uint8Array<ArrayBuffer>): Promise<HTMLCanvasElement | null> {
  const bitmap = await createImageBitmap(new Blob([bytes]), { imageOrientation: 'from-image' });
  try {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = scaledSize(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    // A JPEG has no transparency; transparent parts of a PNG would become black.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    bitmap.close();
  }
}

/** Reads a chosen photo and scales it down. The result contains nothing of the file except the visible picture. */
export async function scaledPicture(file: File): Promise<ScaledPicture> {
  if (file.size > MAX_CHOSEN_BYTES)
    return {
      problem: `${file.name} has ${millions(file.size)} MB and pictures of up to ${millions(MAX_CHOSEN_BYTES)} MB are taken; save it smaller first.`,
    };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { problem: `${file.name} could not be read.` };
  }
  const problem = pictureProblem(file.name, bytes);
  if (problem !== null) return { problem };
  try {
    const canvas = await drawn(bytes);
    if (canvas !== null)
      for (const quality of QUALITIES) {
        const blob = await encoded(canvas, quality);
        if (blob !== null && blob.size <= MAX_PICTURE_BYTES) return { jpeg: await base64Of(blob) };
      }
    return { problem: `${file.name} could not be made smaller.` };
  } catch {
    return { problem: damaged(file.name) };
  }
}
