/** Number of bytes of one code point in UTF-8: 1 for "a", 2 for "é", 3 for "€". */
export function signBytes(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Number of bytes of a text in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) bytes += signBytes(sign);
  return bytes;
}
