/** Whatever a table decides is read from the table, so that a new row needs no change elsewhere. */
import { describe, expect, it } from 'vitest';
import { PRESET_IDS } from '#shared/domain/person/presets';
import { programFilesWith, withoutComments } from './source-text';

const ID = `['"\`](?:${PRESET_IDS.join('|')})['"\`]`;
/** A preset compared with an id from the table, either way round, or a case of a switch over the presets. */
const COMPARED_PRESET = new RegExp(
  String.raw`\b\w*[pP]reset\b\)?\s*[!=]==?\s*${ID}|${ID}\s*[!=]==?\s*[\w.]*[pP]reset\b|\[[^\]]*${ID}[^\]]*\]\.includes\([\w.]*[pP]reset\b|case\s+['"](?:keto-start|official|fda|clinician)['"]`,
);

describe('what a preset is', () => {
  it('is asked of its row, never of its id', () => {
    expect(programFilesWith(COMPARED_PRESET)).toEqual([]);
  });

  it.each([
    `if (preset === 'keto') lock();`,
    `person.preset !== "clinician"`,
    `'keto-start' === draft.preset`,
    `['keto', 'keto-start'].includes(guard.preset)`,
    `switch (preset) { case 'official': return 1; }`,
  ])('would be seen here: %s', (code) => {
    expect(withoutComments(code)).toMatch(COMPARED_PRESET);
  });

  it.each([`topic === 'keto'`, `scope === 'keto'`, `PRESETS[preset].family === 'keto'`, `{ preset: 'official' }`])(
    'is not asked here: %s',
    (code) => {
      expect(withoutComments(code)).not.toMatch(COMPARED_PRESET);
    },
  );
});
