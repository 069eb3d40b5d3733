/** News about the library for the person: sent to the page that shows it, and kept until there is such a page. */

/** News waiting to be shown. */
export interface Notices {
  readonly say: (message: string) => void;
  /** News not sent yet, for a page that has just started. Later news goes directly to the page. */
  readonly take: () => readonly string[];
}

/** Makes the notices, with a function that sends one to the page. */
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
