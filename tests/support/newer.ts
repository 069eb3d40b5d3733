/** Values a program of a newer version could have stored. */
import type { NewerValue } from '#shared/domain/newer-value';
import { newerText } from '#shared/schema/or-newer';

/** A text as the schemas give it where it is none of those this program knows. */
export const newer = (text: string): NewerValue => newerText([]).parse(text);
