/**
 * The part of papaparse (MIT) that `csv-text.ts` uses. The published types bring Node's and the DOM's globals into
 * every file that sees them, which this room must not know.
 */
declare module 'papaparse' {
  interface ParseError {
    readonly code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields';
  }

  interface ParsedRow {
    readonly data: readonly string[];
    readonly errors: readonly ParseError[];
    /** `cursor`: index of the character after this row. */
    readonly meta: { readonly cursor: number };
  }

  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (row: ParsedRow) => void;
  }

  interface UnparseOptions {
    readonly delimiter: string;
    readonly newline: '\r\n';
  }

  const Papa: {
    readonly parse: (text: string, options: ParseOptions) => void;
    readonly unparse: (rows: readonly (readonly (string | number)[])[], options: UnparseOptions) => string;
  };
  export default Papa;
}
