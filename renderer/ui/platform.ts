/** True on a Mac, where ⌘ and ⌥ stand for Ctrl and Alt in shortcuts. */
export const isMac = (): boolean => navigator.userAgent.includes('Macintosh');
