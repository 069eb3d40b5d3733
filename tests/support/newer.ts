/** Values a program of a newer version could have stored. */
import type { NewerValue } from '#shared/domain/newer-value';
import { newerText } from '#shared/schema/or-newer';

/** A text in the form the schemas return if it is unknown to this program. */
export const newer = (text: string): NewerValue => newerText([]).parse(text);
