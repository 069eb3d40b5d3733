/** The URL of a library picture, for use in a page. */
export const pictureUrl = (file: string): string => `/pictures/${file}`;
