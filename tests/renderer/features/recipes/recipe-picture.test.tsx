/** Pictures of recipes on the Recipes screen. What a scaled photo looks like is tested in the real window. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { undo } from '#renderer/state/history';
import { currentLibrary } from '#renderer/state/library-store';
import { changeFilters } from '#renderer/features/recipes/recipes-view';
import { pictureProblem, scaledSize } from '#renderer/features/recipes/scaled-picture';
import { fail, succeed } from '#shared/contract/result';
import { jpegBytes, pngBytes } from '#tests/support/pictures';
import { button, choose, dialog, list, openRecipes, OWN, page } from './harness';

const FILE = `${'a'.repeat(64)}.jpg`;
const OTHER = `${'b'.repeat(64)}.jpg`;
const PICTURED = { library: { pictures: { 'mine:butter': { file: FILE } } } };

const photo = (bytes: Uint8Array = jpegBytes(), name = 'IMG 1.jpg') =>
  new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
const give = (file: File) =>
  fireEvent.change(screen.getByLabelText('Picture of the recipe'), { target: { files: [file] } });
const shown = (name = 'Garlic butter') => within(page(name)).queryByRole('img');
const alert = () => within(page('Garlic butter')).queryByRole('alert')?.textContent;

/** happy-dom decodes and draws nothing: a canvas that is asked for a JPEG gives one of these bytes. */
function drawing(decode: () => Promise<unknown> = async () => ({ width: 4000, height: 3000, close: () => {} })): void {
  vi.stubGlobal('createImageBitmap', decode);
  const canvas = HTMLCanvasElement.prototype;
  const made = vi
    .spyOn(canvas, 'getContext')
    .mockReturnValue({ fillRect: () => {}, drawImage: () => {} } as unknown as RenderingContext);
  const given = vi.spyOn(canvas, 'toBlob').mockImplementation((callback) => callback(new Blob(['a picture'])));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    made.mockRestore();
    given.mockRestore();
  });
}

/** Opens the screen and chooses a picture for the first own recipe. */
async function asked(start: Parameters<typeof openRecipes>[1] = {}) {
  changeFilters({ mine: true });
  const opened = await openRecipes(OWN, start);
  opened.main.answers['pictures.keep'] = () => succeed({ file: OTHER });
  choose(/^Garlic butter/);
  return opened;
}

describe('a picture of a recipe', () => {
  it('is chosen from a file, saved, shown with a text alternative, and undone', async () => {
    drawing();
    const { main } = await asked();
    expect(shown()).toBeNull();
    fireEvent.click(button('Add a picture…', page('Garlic butter')));
    give(photo());
    await waitFor(() => expect(shown()?.getAttribute('src')).toBe(`/pictures/${OTHER}`));
    expect(shown()?.getAttribute('alt')).toBe('Garlic butter');
    expect(main.asked('pictures.keep')).toEqual([{ jpeg: btoa('a picture') }]);
    expect(currentLibrary().pictures).toEqual({ 'mine:butter': { file: OTHER } });
    expect(await screen.findByText('Garlic butter has a new picture.')).toBeTruthy();
    undo();
    await waitFor(() => expect(shown()).toBeNull());
  });

  it('is chosen for a recipe that ships, too, which stays as it ships', async () => {
    drawing();
    changeFilters({ mine: false });
    const { main } = await openRecipes({});
    main.answers['pictures.keep'] = () => succeed({ file: OTHER });
    const [first] = within(list()).getAllByRole('button');
    fireEvent.click(first as HTMLElement);
    fireEvent.click(button('Add a picture…'));
    give(photo());
    const id = first?.getAttribute('data-recipe') ?? '';
    await waitFor(() => expect(currentLibrary().pictures).toEqual({ [id]: { file: OTHER } }));
    expect(currentLibrary().recipes).toEqual({});
  });

  it('is replaced and removed, each a step of undo', async () => {
    drawing();
    await asked(PICTURED);
    expect(shown()?.getAttribute('src')).toBe(`/pictures/${FILE}`);
    fireEvent.click(button('Replace…', page('Garlic butter')));
    give(photo());
    await waitFor(() => expect(shown()?.getAttribute('src')).toBe(`/pictures/${OTHER}`));
    fireEvent.click(button('Remove the picture', page('Garlic butter')));
    await waitFor(() => expect(shown()).toBeNull());
    expect(currentLibrary().pictures).toEqual({});
    undo();
    await waitFor(() => expect(shown()?.getAttribute('src')).toBe(`/pictures/${OTHER}`));
    undo();
    await waitFor(() => expect(shown()?.getAttribute('src')).toBe(`/pictures/${FILE}`));
  });

  it('goes with its recipe and comes back with it; a copy of the recipe has it as well', async () => {
    await asked(PICTURED);
    fireEvent.click(button('Duplicate', page('Garlic butter')));
    await waitFor(() =>
      expect(Object.values(currentLibrary().pictures ?? {})).toEqual([{ file: FILE }, { file: FILE }]),
    );
    choose(/^Garlic butter(?! copy)/);
    fireEvent.click(button('Delete', page('Garlic butter')));
    fireEvent.click(button('Delete', dialog()));
    await waitFor(() => expect(currentLibrary().recipes['mine:butter']).toBeUndefined());
    expect(currentLibrary().pictures).not.toHaveProperty(['mine:butter']);
    undo();
    await waitFor(() => expect(currentLibrary().pictures).toMatchObject({ 'mine:butter': { file: FILE } }));
  });

  it('is in the list beside names that are read without it, and every line leaves room', async () => {
    await asked(PICTURED);
    const [butter, mushrooms] = within(list()).getAllByRole('button');
    expect(butter?.querySelector('img')?.getAttribute('alt')).toBe('');
    expect(mushrooms?.querySelector('img')).toBeNull();
    expect(mushrooms?.className).toBe(butter?.className);
  });

  it.each([
    ['whose file is gone', { file: FILE }],
    ['another program named', { file: '../../secret.txt' }],
  ])('%s is shown as none', async (_what, picture) => {
    await asked({ library: { pictures: { 'mine:butter': picture } } });
    const image = shown();
    if (image !== null) fireEvent.error(image);
    expect(shown()).toBeNull();
    expect(button('Add a picture…', page('Garlic butter'))).toBeTruthy();
  });
});

describe('an invalid picture', () => {
  it.each([
    [
      'a text',
      photo(new TextEncoder().encode('not a picture'), 'notes.txt'),
      'notes.txt is not a JPEG, PNG or WebP picture.',
    ],
    [
      'a photo of 40 megapixels',
      photo(jpegBytes({ widthPx: 8000, heightPx: 5000 })),
      'IMG 1.jpg has 40 megapixels and pictures of up to 32 are taken; save it smaller first.',
    ],
    ['a photo that is cut off', photo(jpegBytes({ isCutOff: true })), 'IMG 1.jpg is damaged or cut off.'],
  ])('is refused in one sentence, and nothing is changed: %s', async (_what, file, sentence) => {
    drawing();
    const { main } = await asked(PICTURED);
    fireEvent.click(button('Replace…', page('Garlic butter')));
    give(file);
    await waitFor(() => expect(alert()).toBe(`${sentence} Nothing was changed.`));
    expect(main.asked('pictures.keep')).toEqual([]);
    expect(currentLibrary().pictures).toEqual(PICTURED.library.pictures);
    expect(shown()).not.toBeNull();
  });

  it('is refused where it cannot be decoded, and where the disk is full', async () => {
    drawing(() => Promise.reject(new DOMException('The source image could not be decoded.')));
    const { main } = await asked();
    fireEvent.click(button('Add a picture…', page('Garlic butter')));
    give(photo());
    await waitFor(() => expect(alert()).toBe('IMG 1.jpg is damaged or cut off. Nothing was changed.'));
    drawing();
    const sentence = 'The picture could not be kept, because the disk is full (pictures); nothing was changed.';
    main.answers['pictures.keep'] = () => fail('STORAGE', sentence);
    give(photo());
    await waitFor(() => expect(alert()).toBe(sentence));
    expect(currentLibrary().pictures).toBeUndefined();
  });
});

describe('what is kept of a photo', () => {
  it('is 1200 pixels at its longest side, and never larger than it was', () => {
    expect(scaledSize(4000, 3000)).toEqual([1200, 900]);
    expect(scaledSize(3000, 4000)).toEqual([900, 1200]);
    expect(scaledSize(640, 480)).toEqual([640, 480]);
    expect(scaledSize(30_000, 1)).toEqual([1200, 1]);
  });

  it('may have had up to 32 megapixels, of any of the three kinds', () => {
    expect(pictureProblem('a.jpg', jpegBytes({ widthPx: 8000, heightPx: 4000 }))).toBeNull();
    expect(pictureProblem('a.png', pngBytes(8000, 4000))).toBeNull();
    expect(pictureProblem('a.png', pngBytes(8001, 4000))).toContain('33 megapixels');
  });
});
