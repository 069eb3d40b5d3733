/**
 * zod, configured never to build code from strings. The window's content security policy forbids that, and even an
 * attempt counts as a violation. Import `z` from here, so that this is set before the first schema is made.
 */
import { z } from 'zod';

z.config({ jitless: true });

export { z };
