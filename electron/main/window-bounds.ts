/**
 * The position and size of the window, remembered in `window.json` and kept inside its screen. Must not import
 * Electron.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { StoragePorts } from './ports';
import { PRIVATE_FILE_MODE, writeDurably } from './storage/durable-file';
import { readBytesIfPresent } from './storage/load-document';

/** A rectangle on the screens, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bounds to open with; without a position the system chooses one. */
export interface StartBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 700;
const DEFAULT_WIDTH = 1280;
const DEFAULT_HEIGHT = 800;

const rememberedSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(MIN_WIDTH).max(20_000),
  height: z.number().int().min(MIN_HEIGHT).max(20_000),
  maximized: z.boolean(),
});

/** What is remembered of a window. */
export type RememberedBounds = z.infer<typeof rememberedSchema>;

/** Length that two intervals have in common; negative when there is a gap between them. */
const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

/** The part of a window that is on a screen, in square pixels. */
function sharedArea(bounds: Bounds, area: Bounds): number {
  const width = overlap(bounds.x, bounds.width, area.x, area.width);
  const height = overlap(bounds.y, bounds.height, area.y, area.height);
  return width > 0 && height > 0 ? width * height : 0;
}

/** The nearest start at which an interval is wholly inside the other; its own start when it is too long. */
const inside = (start: number, length: number, from: number, size: number): number =>
  Math.max(from, Math.min(start, from + size - length));

/**
 * Chooses the bounds to open with from the stored value and the work areas of the screens, the main screen first. A
 * window is never partly off the screens; one whose screen is gone keeps its size, and the system places it.
 */
export function selectStartBounds(stored: unknown, areas: readonly Bounds[]): StartBounds {
  const remembered = rememberedSchema.safeParse(stored);
  const wanted = remembered.success ? remembered.data : null;
  const [main] = areas;
  const area = wanted === null ? undefined : areas.toSorted((a, b) => sharedArea(wanted, b) - sharedArea(wanted, a))[0];
  // Spread over several screens and nowhere off them: the person arranged it so.
  const visible = wanted === null ? 0 : areas.reduce((sum, one) => sum + sharedArea(wanted, one), 0);
  if (wanted !== null && visible === wanted.width * wanted.height) return wanted;
  const isOnScreen = wanted !== null && area !== undefined && sharedArea(wanted, area) > 0;
  const home = isOnScreen ? area : main;
  const width = Math.min(wanted?.width ?? DEFAULT_WIDTH, home?.width ?? Infinity);
  const height = Math.min(wanted?.height ?? DEFAULT_HEIGHT, home?.height ?? Infinity);
  const size = { width, height, maximized: wanted?.maximized ?? false };
  if (!isOnScreen) return size;
  return {
    x: inside(wanted.x, width, area.x, area.width),
    y: inside(wanted.y, height, area.y, area.height),
    ...size,
  };
}

/** The stored value, unchecked; a failure to read it is ignored. */
export async function loadRememberedBounds(ports: StoragePorts, folder: string): Promise<unknown> {
  try {
    const bytes = await readBytesIfPresent(ports.fileSystem, join(folder, 'window.json'));
    return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** Remembers where the window is. A failure is only logged: no data of the person is lost. */
export async function saveRememberedBounds(
  ports: StoragePorts,
  folder: string,
  bounds: RememberedBounds,
): Promise<void> {
  try {
    await writeDurably(
      ports,
      join(folder, 'window.json'),
      new TextEncoder().encode(`${JSON.stringify(bounds)}\n`),
      PRIVATE_FILE_MODE,
    );
  } catch (problem) {
    ports.log.problem('The place of the window could not be remembered', problem);
  }
}
