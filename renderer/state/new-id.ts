import { urlAlphabet } from 'nanoid';

const ID_LENGTH = 21;
const IDS_AT_ONCE = 256;

const CODES = Array.from(urlAlphabet, (letter) => letter.charCodeAt(0));
const random = new Uint8Array(ID_LENGTH * IDS_AT_ONCE);
let next = random.length;

/**
 * A new id as nanoid makes them: 21 letters of its alphabet, 126 random bits. Its own way asks the system for each one and
 * puts it together letter by letter, which an import of tens of thousands of rows feels in time and in memory.
 */
export function newId(): string {
  if (next === random.length) {
    crypto.getRandomValues(random);
    next = 0;
  }
  const codes: number[] = [];
  for (const end = next + ID_LENGTH; next < end; next += 1) codes.push(CODES[(random[next] ?? 0) % CODES.length] ?? 0);
  return String.fromCharCode(...codes);
}
