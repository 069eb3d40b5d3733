import { urlAlphabet } from 'nanoid';

const ID_LENGTH = 21;
const IDS_AT_ONCE = 256;

const CODES = Array.from(urlAlphabet, (letter) => letter.charCodeAt(0));
const random = new Uint8Array(ID_LENGTH * IDS_AT_ONCE);
let next = random.length;

/**
 * A new id in the format of nanoid: 21 characters of its alphabet, 126 random bits. nanoid itself asks the system for
 * random bytes each time and builds the id character by character, which costs noticeable time and memory in an import
 * of tens of thousands of rows.
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
