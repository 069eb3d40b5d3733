/**
 * A made-up library for `npm run dev`: somebody on keto, own foods and recipes, templates, and weeks around today made
 * of the reference days. Always the same except for its dates; written through the program's services.
 */
import { createDocumentsService } from '#electron/main/services/documents';
import { createLibraryStores } from '#electron/main/services/library-stores';
import { localDateOf } from '#electron/main/storage/backup-retention';
import { nodeStoragePorts } from '#electron/main/node-ports';
import type { RecipeEntry } from '#shared/domain/week/week-plan';
import { addEntries } from '#shared/domain/week/week-plan';
import { templateOf } from '#shared/domain/template/template';
import type { IsoDate } from '#shared/domain/week-id';
import { datesOf, shiftDate, shiftWeek, weekOf } from '#shared/domain/week-id';
import type { LibraryDocument } from '#shared/schema/library-document';
import { newLibraryDocument, templateSchema } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import { frozenFoodSchema } from '#shared/schema/week-document';
import { fixtureWeekDocument } from '#tests/e2e/support/weeks';
import { BEEF } from './chili';
import { BAR } from './own-foods';
import { profileEntry } from './people';

/** Planned weeks before and after the current one. */
const WEEKS = [-3, -2, -1, 0, 1] as const;

const inGrams = (grams: number) => ({ amount: grams, unit: 'g' });

const CHILI_INGREDIENTS = [
  { food: BEEF, grams: 800, portion: inGrams(800) },
  { food: 'sr28:11457', grams: 200, portion: inGrams(200) },
];

const FOODS: LibraryDocument['foods'] = {
  'mine:bar': frozenFoodSchema.parse(BAR),
  'mine:broth': {
    name: 'Bone broth, own',
    group: 'My foods',
    kind: 'food',
    per100g: {
      energy: 12,
      protein: 2.4,
      fat: 0.3,
      carbohydrate: 0,
      fibre: 0,
      sodium: 280,
      potassium: 90,
      magnesium: null,
    },
    measures: [{ unit: 'mug', grams: 300 }],
    revision: 1,
  },
};

const RECIPES: LibraryDocument['recipes'] = {
  'mine:chili': {
    name: 'Chili without beans',
    servings: 4,
    ingredients: CHILI_INGREDIENTS,
    cookedGrams: null,
    steps: 'Brown the beef.\nAdd the spinach and simmer.',
    note: '',
    tags: ['dinner'],
    source: '',
    revision: 1,
  },
};

/** A planned week: the reference days, a bar on Monday, and the chili on Tuesday with its leftovers on Thursday. */
function seededWeek(week: string): WeekDocument {
  const [monday = '', tuesday = '', , thursday = ''] = datesOf(week);
  const chili = (id: string, changes: Partial<RecipeEntry>): RecipeEntry => ({
    id,
    kind: 'recipe',
    recipe: 'mine:chili',
    servings: 1,
    leftoverOf: null,
    locked: false,
    note: '',
    ...changes,
  });
  const base = fixtureWeekDocument(week);
  const frozen = {
    ...base,
    revision: 0,
    foods: { ...base.foods, 'mine:bar': FOODS['mine:bar']! },
    recipes: {
      'mine:chili': { name: 'Chili without beans', servings: 4, ingredients: CHILI_INGREDIENTS, revision: 1 },
    },
  };
  const bar = { id: 'bar', kind: 'food', food: 'mine:bar', grams: 40, portion: { amount: 1, unit: 'bar' } } as const;
  const withBar = addEntries(frozen, { date: monday, slot: 'snacks' }, [{ ...bar, locked: false, note: '' }]);
  const cooked = addEntries(withBar, { date: tuesday, slot: 'dinner' }, [chili('pot', { cook: 2 })]);
  return addEntries(cooked, { date: thursday, slot: 'lunch' }, [chili('left', { leftoverOf: `${tuesday}/pot` })]);
}

/** The library and its weeks for a given day. */
export function seededLibrary(today: IsoDate): {
  readonly library: LibraryDocument;
  readonly weeks: readonly WeekDocument[];
} {
  const weeks = WEEKS.map((distance) => seededWeek(shiftWeek(weekOf(today), distance)));
  const example = seededWeek(weekOf(today));
  const profile = [profileEntry({ from: shiftDate(today, -60), birthMonth: 5 })];
  const templates = {
    'template:week': templateSchema.parse(templateOf('A usual week', example, example.days)),
    'template:monday': templateSchema.parse(templateOf('Monday', example, example.days.slice(0, 1))),
  };
  const favourites = ['sr28:11457', BEEF];
  return {
    library: { ...newLibraryDocument(), profile, foods: FOODS, recipes: RECIPES, templates, favourites },
    weeks,
  };
}

/** Writes it to a folder that does not exist yet. */
export async function writeSeededLibrary(folder: string, now: Date): Promise<void> {
  const { library, weeks } = seededLibrary(localDateOf(now));
  const stores = createLibraryStores({ path: folder, ports: nodeStoragePorts });
  const saved = await createDocumentsService(stores).save({
    weeks: weeks.map((week) => ({ week, baseRevision: 0 })),
    library: { library, baseRevision: 0 },
  });
  if (!saved.ok) throw new Error(saved.error.message);
}
