/** The address under which the program hands a page a picture of the library. */
export const pictureUrl = (file: string): string => `/pictures/${file}`;
