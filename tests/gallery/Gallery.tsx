import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { cssVariablesResolver, theme } from '#renderer/app/theme';
import { WIDGETS } from './widgets';
import type { GalleryWidget } from './gallery-widget';
import { classNames } from '#renderer/ui/class-names';
import buttonStyles from '#renderer/ui/button.module.css';
import fieldStyles from '#renderer/ui/field.module.css';
import styles from './gallery.module.css';

const SCHEMES = ['light', 'dark'] as const;

function Widget({ widget: { name, states, isOverlay = false } }: { readonly widget: GalleryWidget }) {
  const [opened, setOpened] = useState('');
  const close = () => setOpened('');
  return (
    <section aria-labelledby={`widget-${name}`} className={styles.galleryWidget}>
      <h2 id={`widget-${name}`}>{name}</h2>
      <div className={styles.galleryStates}>
        {Object.entries(states).map(([state, draw]) => (
          <figure key={state} className={styles.galleryState}>
            <figcaption>{state}</figcaption>
            {isOverlay ? (
              <>
                <button
                  type="button"
                  className={classNames(buttonStyles.btn, buttonStyles.outline)}
                  onClick={() => setOpened(state)}
                >
                  Open {name}
                </button>
                {opened === state ? draw(close) : null}
              </>
            ) : (
              <div className={styles.galleryDrawn}>{draw(close)}</div>
            )}
          </figure>
        ))}
      </div>
    </section>
  );
}

/** All widgets on one page, in the theme selected at the top. */
export function Gallery() {
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>('light');
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} forceColorScheme={scheme}>
      <main className={styles.gallery} aria-label="Widgets" tabIndex={0}>
        <h1>Widgets</h1>
        <div className={fieldStyles.choiceRow} role="radiogroup" aria-label="Light or dark">
          {SCHEMES.map((one) => (
            <label key={one} className={fieldStyles.choice}>
              <input type="radio" name="scheme" checked={scheme === one} onChange={() => setScheme(one)} />
              {one}
            </label>
          ))}
        </div>
        <div className={styles.galleryList}>
          {WIDGETS.map((widget) => (
            <Widget key={widget.name} widget={widget} />
          ))}
        </div>
      </main>
    </MantineProvider>
  );
}
