/**
 * The part of papaparse (MIT) that `csv-text.ts` uses. The published types bring Node's and the DOM's globals into
 * every file that sees them, which this room must not know.
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
