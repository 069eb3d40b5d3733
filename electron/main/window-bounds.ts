/**
 * The position and size of the window, remembered in `window.json`; a position off every screen is ignored. Must not
 * import Electron.
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

/** Bounds to open with; without a place the system chooses one. */
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
/** This much of the title bar must be on a screen, so that the window can be found and moved. */
const GRIP_WIDTH = 120;
const GRIP_HEIGHT = 32;

const rememberedSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(MIN_WIDTH).max(20_000),
  height: z.number().int().min(MIN_HEIGHT).max(20_000),
  maximized: z.boolean(),
});

/** What is remembered of a window. */
export type RememberedBounds = z.infer<typeof rememberedSchema>;

function showsGrip(bounds: Bounds, area: Bounds): boolean {
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return width >= GRIP_WIDTH && bounds.y >= area.y && bounds.y + GRIP_HEIGHT <= area.y + area.height;
}

/** Chooses the bounds to open with from the stored value and the usable areas of the screens. */
export function selectStartBounds(stored: unknown, areas: readonly Bounds[]): StartBounds {
  const remembered = rememberedSchema.safeParse(stored);
  if (!remembered.success) return { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT, maximized: false };
  const { width, height, maximized } = remembered.data;
  return areas.some((area) => showsGrip(remembered.data, area)) ? remembered.data : { width, height, maximized };
}

/** The stored value, unchecked; nothing here is worth failing for. */
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
