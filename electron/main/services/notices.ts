/** News about the library for the person: told to the page that shows it, and kept until there is one. */

/** News on its way. */
export interface Notices {
  readonly say: (message: string) => void;
  /** What was not told yet, for a page that begins. From then on news goes to the page. */
  readonly take: () => readonly string[];
}

/** Makes the way to a page. */
export function createNotices(tellPage: (message: string) => void): Notices {
  let waiting: string[] | null = [];
  return {
    say: (message) => {
      if (waiting === null) tellPage(message);
      else waiting.push(message);
    },
    take: () => {
      const told = waiting ?? [];
      waiting = null;
      return told;
    },
  };
}
