import type { ReactNode } from 'react';

/** One widget: its states by name. */
export interface GalleryWidget {
  /** The file in renderer/ui, without its ending. */
  readonly name: string;
  /** `close`: what a state that lies over the page does when it goes. */
  readonly states: Readonly<Record<string, (close: () => void) => ReactNode>>;
  /** Lies over the whole page, so it is opened by a button, one at a time. */
  readonly isOverlay?: boolean;
}

/** What a widget of the gallery does when it is used. */
export const nothing = (): void => undefined;
