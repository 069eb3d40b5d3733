/** Bytes of one sign (code point) in UTF-8: 1 of "a", 2 of "é", 3 of "€". */
export function signBytes(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += signBytes(sign);
  return bytes;
}
