import type { Guard } from './safety';
import { offers } from './safety';

/** What a person's answers rule out, as a list: "anything that raises sodium; magnesium supplements"; empty for nothing. */
export function neverSuggested(guard: Guard): string {
  const words = [
    guard.blocks.has('sodium-up') ? 'anything that raises sodium' : null,
    guard.blocks.has('salt-change') ? 'any change of salt, up or down' : null,
    guard.blocks.has('potassium-up') ? 'anything that raises potassium' : null,
    offers(guard, 'potassium-salt') ? null : 'lite salt, potassium salt and tablets',
    offers(guard, 'supplement') ? null : 'magnesium supplements',
  ];
  return words.filter((word) => word !== null).join('; ');
}
