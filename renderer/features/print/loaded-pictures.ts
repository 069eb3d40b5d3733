import { useEffect, useState } from 'react';
import { pictureUrl } from '#renderer/state/picture-url';

/** Resolves when a picture is there to be drawn, with false where its file is gone or none. */
const load = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(true));
    image.addEventListener('error', () => resolve(false));
    image.src = pictureUrl(file);
  });

/**
 * Which of these pictures can be drawn; `null` while they are on their way: a page is measured with its picture or without,
 * and printed only once it is there.
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
