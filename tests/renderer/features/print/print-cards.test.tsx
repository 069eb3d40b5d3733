/** Recipe cards with their pictures, one or two per sheet. */
import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PrintJob } from '#renderer/features/print';
import { PrintDocument } from '#renderer/features/print';
import { libraryRecipeSchema, newLibraryDocument } from '#shared/schema/library-document';
import { cookingWeek } from '#tests/support/cooking-weeks';
import { profileEntry } from '#tests/support/people';
import { shippedCatalog } from '#tests/support/shipped-catalog';

const FILE = `${'a'.repeat(64)}.jpg`;

const [first, second, third] = shippedCatalog().recipes;
if (first === undefined || second === undefined || third === undefined) throw new Error('three recipes ship');
const NAMES = [first.name, second.name, third.name];

const cooking = () => cookingWeek(shippedCatalog(), [first.id, second.id, third.id]);

/** happy-dom loads nothing: pictures are there, or their files are gone. */
function withPictures(areThere: boolean): void {
  vi.stubGlobal(
    'Image',
    class extends EventTarget {
      set src(_address: string) {
        queueMicrotask(() => this.dispatchEvent(new Event(areThere ? 'load' : 'error')));
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
}

async function print(changes: Partial<PrintJob> = {}, pictures: PrintJob['library']['pictures'] = {}) {
  const onLaidOut = vi.fn<(pages: number) => void>();
  const library = { ...newLibraryDocument(), profile: [profileEntry()], pictures };
  const job: PrintJob = { week: cooking(), library, paper: 'a4', withList: false, document: 'recipes', ...changes };
  const view = render(<PrintDocument job={job} catalog={shippedCatalog()} onLaidOut={onLaidOut} />);
  await waitFor(() => expect(onLaidOut).toHaveBeenCalled());
  return { ...view, pages: onLaidOut.mock.lastCall?.[0] };
}
const card = (name: string) => screen.getByRole('region', { name });

describe('a recipe card', () => {
  it('has the picture of its recipe with words for it; one without gives its place to the title', async () => {
    withPictures(true);
    const { pages } = await print({}, { [first.id]: { file: FILE } });
    expect(pages).toBe(3);
    const picture = within(card(NAMES[0] ?? '')).getByRole('img');
    expect(picture.getAttribute('src')).toBe(`/pictures/${FILE}`);
    expect(picture.getAttribute('alt')).toBe(NAMES[0]);
    expect(within(card(NAMES[1] ?? '')).queryByRole('img')).toBeNull();
  });

  it('has the picture on its first page only, and that of the one recipe it was asked for', async () => {
    withPictures(true);
    await print(
      { recipe: libraryRecipeSchema.parse(second), recipeId: second.id, onDate: '2026-11-24' },
      { [second.id]: { file: FILE } },
    );
    expect(within(card(second.name)).getAllByRole('img')).toHaveLength(1);
  });

  it.each([
    ['whose file is gone', { file: FILE }],
    ['of another program', { file: 'photo.heic' }],
  ])('has none where there is a picture %s', async (_what, picture) => {
    withPictures(false);
    await print({}, { [first.id]: picture });
    expect(screen.queryByRole('img')).toBeNull();
    expect(within(card(first.name)).getByRole('heading', { name: first.name })).toBeTruthy();
  });
});

describe('a card for two', () => {
  const eaters = { pal: { name: 'Pal', portion: 1.5, profile: [profileEntry({ sex: 'male' })] } };
  const forTwo = (more: Partial<PrintJob['library']> = {}) =>
    print({ library: { ...newLibraryDocument(), profile: [profileEntry()], eaters, ...more } });

  it('says who eats how much of it, and has the minerals of each plate as a share of their own targets', async () => {
    await forTwo();
    const one = card(first.name);
    expect(within(one).getByText('2 ½ servings')).toBeTruthy();
    expect(within(one).getByText('You 1, Pal 1 ½')).toBeTruthy();
    const rows = [...one.querySelectorAll('li')].map((line) =>
      [...line.querySelectorAll('b, span')].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(['', 'You', 'Pal']);
    const lookup = Object.assign((id: string) => shippedCatalog().find(id));
    const serving =
      first.ingredients.reduce(
        (sum, part) => sum + ('food' in part ? ((lookup(part.food)?.per100g.potassium ?? 0) * part.grams) / 100 : 0),
        0,
      ) / first.servings;
    const [, yours, yourShare, theirs, theirShare] = rows.find(([name]) => name === 'Potassium') ?? [];
    const figure = (text: string | undefined): number => Number(text?.replaceAll(/[^\d]/g, ''));
    expect(Math.abs(figure(yours) - serving)).toBeLessThan(1);
    expect(Math.abs(figure(theirs) - 1.5 * serving)).toBeLessThan(1);
    // Keto: 3,000 mg potassium for a woman, 3,400 for a man.
    expect(figure(yourShare)).toBe(Math.floor(serving / 30));
    expect(figure(theirShare)).toBe(Math.floor((1.5 * serving) / 34));
  });

  it('stays a serving for one, and where people without a name eat too', async () => {
    const alone = await print();
    expect(screen.queryByText('You 1, Pal 1 ½')).toBeNull();
    expect(screen.getAllByText('mg per serving, share of the day’s target')).toHaveLength(3);
    alone.unmount();
    await forTwo({ settings: { ...newLibraryDocument().settings, people: 4 } });
    expect(screen.getAllByText('mg per serving, share of the day’s target')).toHaveLength(3);
    expect(screen.queryByText(/^You 1/)).toBeNull();
  });
});

describe('two cards a sheet', () => {
  it('are half the sheets, rounded up, and have everything a card has but the lines to write on', async () => {
    const whole = await print();
    const words = (container: HTMLElement) =>
      [...container.querySelectorAll('span, b, small, h2, h3, p')]
        .map((one) => one.textContent)
        .filter((text) => text !== 'Next time')
        .toSorted();
    const said = words(whole.container);
    whole.unmount();
    const { pages, container } = await print({ isTwoUp: true });
    expect(pages).toBe(2);
    expect(words(container)).toEqual(said);
    for (const name of NAMES) expect(card(name)).toBeTruthy();
  });
});
