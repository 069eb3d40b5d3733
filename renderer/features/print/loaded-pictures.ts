import { useEffect, useState } from 'react';
import { pictureUrl } from '#renderer/state/picture-url';

/** Resolves with true once a picture can be drawn, or with false if its file is missing or invalid. */
const load = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    image.src = pictureUrl(file);
  });

/**
 * Which of these pictures can be drawn; `null` while they are loading: a page is measured with or without its picture,
 * and printed only once that is known.
 */
export function useLoadedPictures(files: readonly string[]): ReadonlySet<string> | null {
  const [loaded, setLoaded] = useState<ReadonlySet<string> | null>(files.length === 0 ? new Set() : null);
  const wanted = files.join(' ');
  useEffect(() => {
    const all = wanted === '' ? [] : wanted.split(' ');
    let isCurrent = true;
    void Promise.all(all.map(load)).then((found) => {
      if (isCurrent) setLoaded(new Set(all.filter((_file, index) => found[index])));
    });
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return loaded;
}
