import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DIET_TAGS } from '#shared/domain/food/kitchen-use';
import type { DietTag } from '#shared/domain/food/kitchen-use';
import { catalogOf } from '#tests/support/shipped-catalog';

import type { BuiltCatalog } from './built-catalog';
import { builtCatalog, runBuild } from './built-catalog';

/**
 * What every curated food and label row contains: checked by SR28 group and by keywords, so that a forgotten tag is
 * found.
 */

interface Walked {
  readonly id: string;
  readonly name: string;
  /** Short name, SR28's description, other names; in lower case. */
  readonly words: string;
  readonly group: string;
  readonly tags: readonly DietTag[];
}

let built: BuiltCatalog;
let foods: readonly Walked[];

beforeAll(() => {
  built = builtCatalog();
  foods = catalogOf(built.file).ketoFoods.map(({ id, name, longName, curated, tags }) => ({
    id,
    name,
    words: [name, longName, ...(curated?.aliases ?? [])].join(' | ').toLowerCase(),
    group: built.file.groups[built.food(id)?.[2] ?? ''] ?? '',
    tags: tags ?? [],
  }));
});

afterAll(() => {
  rmSync(built.folder, { recursive: true, force: true });
});

const withoutTag = (tag: DietTag, isOne: (food: Walked) => boolean): readonly string[] =>
  foods.filter((food) => isOne(food) && !food.tags.includes(tag)).map(({ name }) => name);

const EGG = /\beggs?\b|omelet|mayonnaise/;
const SHELLFISH = /shrimp|prawn|crab|lobster|crayfish|mussel|clam|oyster|scallop|squid|octopus|mollusk|crustacean/;

/** A word of a name, the tag it implies, and surrounding words that give it a different meaning. */
const WORDS: readonly (readonly [DietTag, RegExp, RegExp?])[] = [
  [
    'dairy',
    /cheese|\bmilk\b|\bcream\b|yogh?urt|\bbutter\b|\bghee\b|\bwhey\b|kefir|quark|skyr|chocolate/,
    /coconut|almond|cashew|peanut|sesame|sunflower|soy|cocoa|cream of tartar/,
  ],
  ['eggs', EGG, /eggplant/],
  [
    'fish',
    /\bfish\b|salmon|\btuna\b|sardine|mackerel|herring|anchov|\bcod\b|haddock|halibut|trout|worcester|caesar|caviar|kimchi/,
  ],
  ['shellfish', SHELLFISH, /mushroom/],
  [
    'nuts',
    /almond|walnut|cashew|pecan|hazelnut|filbert|pistachio|macadamia|brazil ?nut|pine nut|pili ?nut|pesto|chocolate/,
  ],
  ['peanuts', /peanut|groundnut|lupin/],
  ['soy', /\bsoy|soya|tofu|tempeh|natto|edamame|\bmiso\b|tamari|worcester|chocolate/, /coconut aminos/],
  ['gluten', /wheat|\bbeer\b|gluten|shoyu|\bmiso\b|worcester|oat fib|yeast extract/],
  ['sesame', /sesame|tahini/],
  ['mustard', /mustard|mayonnaise|vinaigrette|dill pickles|tartar sauce/],
  ['celery', /\bcelery\b|celeriac|broth|bouillon|stock\b/],
  ['pork', /pork|bacon|\bham\b|prosciutto|pancetta|\blard\b|salami|mortadella|chorizo|bratwurst|gelatin/, /turkey/],
  [
    'meat',
    /\bbeef\b|pork|\blamb\b|chicken|turkey|\bduck\b|goose\b|quail|\bveal\b|venison|bison|rabbit|tallow|\blard\b|gelatin/,
    /\begg\b|lamb's lettuce/,
  ],
];

describe('what the foods hold', () => {
  it('is known of every curated food and label row, in the words of the table', () => {
    expect(foods.length).toBe(built.file.curated.length + built.file.labels.length);
    expect(foods.flatMap(({ tags }) => tags).filter((tag) => !DIET_TAGS.includes(tag))).toEqual([]);
    expect(DIET_TAGS.filter((tag) => !foods.some(({ tags }) => tags.includes(tag)))).toEqual([]);
  });

  it('follows the SR28 group of a food', () => {
    const isEgg = (food: Walked) => EGG.test(food.words);
    const groupsOf: readonly (readonly [DietTag, (food: Walked) => boolean])[] = [
      ['dairy', (food) => food.group === 'Dairy and Egg Products' && !isEgg(food)],
      ['eggs', (food) => food.group === 'Dairy and Egg Products' && isEgg(food)],
      ['fish', (food) => food.group === 'Finfish and Shellfish Products' && !SHELLFISH.test(food.words)],
      ['shellfish', (food) => food.group === 'Finfish and Shellfish Products' && SHELLFISH.test(food.words)],
      [
        'nuts',
        (food) =>
          food.group === 'Nut and Seed Products' && food.words.includes('nuts,') && !food.words.includes('coconut'),
      ],
      ['pork', (food) => food.group === 'Pork Products'],
      ...[
        'Poultry Products',
        'Sausages and Luncheon Meats',
        'Pork Products',
        'Beef Products',
        'Lamb, Veal, and Game Products',
      ].map((group): readonly [DietTag, (food: Walked) => boolean] => ['meat', (food) => food.group === group]),
    ];
    for (const [tag, isOne] of groupsOf) {
      expect(foods.filter(isOne).length, `foods of a group with ${tag}`).toBeGreaterThan(5);
      expect(withoutTag(tag, isOne), tag).toEqual([]);
    }
  });

  it.each(WORDS.map(([tag, word, other]) => ({ tag, word, other })))(
    '$tag is a tag of every food whose name says so',
    ({ tag, word, other }) => {
      const says = ({ words }: Walked) => word.test(words) && other?.test(words) !== true;
      expect(foods.filter(says).length).toBeGreaterThan(0);
      expect(withoutTag(tag, says)).toEqual([]);
    },
  );

  it('pork is meat, and what holds nothing has no tag', () => {
    expect(withoutTag('meat', ({ tags }) => tags.includes('pork'))).toEqual([]);
    const plain = ['sr28:11457', 'sr28:09037', 'sr28:04053', 'sr28:02047', 'sr28:12014', 'sr28:12104', 'sr28:12118'];
    expect(foods.filter(({ id }) => plain.includes(id)).flatMap(({ tags }) => tags)).toEqual([]);
  });
});

describe('the build', () => {
  it.each([
    ['a row that does not say what it holds', ',cup,0,none', ',cup,0,', 'does not say what it holds'],
    ['a word that is no tag', ',cup,0,none', ',cup,0,milk', 'holds "milk"'],
    ['a tag twice', ',cup,0,none', ',cup,0,soy|soy', 'says twice what it holds'],
  ])('refuses %s', (_what, from, to, message) => {
    const list = readFileSync('data/keto-foods.csv', 'utf8');
    const spoiled = list.replace(from, to);
    expect(spoiled).not.toBe(list);
    const csv = join(built.folder, 'foods.csv');
    writeFileSync(csv, spoiled);
    const run = runBuild('--curated', csv, '--out', join(built.folder, 'foods.json'));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(message);
  });
});
