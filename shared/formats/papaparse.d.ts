/**
 * The part of papaparse (MIT) that `csv-text.ts` uses. The published types add the globals of Node and the DOM to every
 * file that imports them, which this room must not know.
 */
declare module 'papaparse' {
  interface UnparseOptions {
    readonly delimiter: string;
    readonly newline: '\r\n';
  }

  const Papa: {
    readonly unparse: (rows: readonly (readonly (string | number)[])[], options: UnparseOptions) => string;
  };
  export default Papa;
}
