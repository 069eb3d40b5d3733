import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

/** A screen whose code need not be loaded with the window. */
export interface LateScreen {
  /** Draws an empty main part until the code is there; `onShown` is called once the screen is on the page. */
  readonly Screen: ComponentType<{ readonly onShown: () => void }>;
  /** Loads the code in advance, so that the screen is drawn at once. */
  readonly warm: () => Promise<void>;
}

/** A screen whose code is loaded with the window. */
export const readyScreen = (Ready: ComponentType): LateScreen => screenOf(async () => Ready, Ready);

/** A screen loaded by a function when it is first shown or warmed. A failed load reaches the error boundary. */
export const lateScreen = (load: () => Promise<ComponentType>): LateScreen => screenOf(load, null);

function screenOf(load: () => Promise<ComponentType>, first: ComponentType | null): LateScreen {
  let loaded = first;
  const warm = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Screen({ onShown }: { readonly onShown: () => void }) {
    const [Loaded, setLoaded] = useState<ComponentType | null>(() => loaded);
    const [failure, setFailure] = useState<Error | null>(null);
    useEffect(() => {
      if (Loaded !== null) onShown();
      else warm().then(() => setLoaded(() => loaded), setFailure);
      // Once the screen is there, and not again for another function to call.
      // oxlint-disable-next-line react/exhaustive-deps
    }, [Loaded]);
    if (failure !== null) throw failure;
    return Loaded === null ? <main aria-busy="true" /> : <Loaded />;
  }
  return { Screen, warm };
}
