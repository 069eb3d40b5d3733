import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { cssVariablesResolver, theme } from '#renderer/app/theme';
import { WIDGETS } from './widgets';
import type { GalleryWidget } from './widgets';

const SCHEMES = ['light', 'dark'] as const;

function Widget({ widget: { name, states, isOverlay = false } }: { readonly widget: GalleryWidget }) {
  const [opened, setOpened] = useState('');
  const close = () => setOpened('');
  return (
    <section aria-labelledby={`widget-${name}`} className="gallery-widget">
      <h2 id={`widget-${name}`}>{name}</h2>
      <div className="gallery-states">
        {Object.entries(states).map(([state, draw]) => (
          <figure key={state} className="gallery-state">
            <figcaption>{state}</figcaption>
            {isOverlay ? (
              <>
                <button type="button" className="btn outline" onClick={() => setOpened(state)}>
                  Open {name}
                </button>
                {opened === state ? draw(close) : null}
              </>
            ) : (
              <div className="gallery-drawn">{draw(close)}</div>
            )}
          </figure>
        ))}
      </div>
    </section>
  );
}

/** All widgets on one page, in the theme that is chosen above them. */
export function Gallery() {
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>('light');
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <main className="gallery" aria-label="Widgets" tabIndex={0}>
        <h1>Widgets</h1>
        <div className="choice-row" role="radiogroup" aria-label="Light or dark">
          {SCHEMES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="scheme" checked={scheme === one} onChange={() => setScheme(one)} />
              {one}
            </label>
          ))}
        </div>
        <div className="gallery-list">
          {WIDGETS.map((widget) => (
            <Widget key={widget.name} widget={widget} />
          ))}
        </div>
      </main>
    </MantineProvider>
  );
}
