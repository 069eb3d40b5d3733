import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { currentCatalog } from '#renderer/state/catalog-store';
import { currentLibrary } from '#renderer/state/library-store';
import { currentPlan } from '#renderer/state/planner-store';
import { NO_CONDITION } from '#shared/domain/person/profile';
import { entriesAt } from '#shared/domain/week/week-plan';
import { trayOf } from '#shared/domain/week/week-tray';
import { profileEntry } from '#tests/support/people';
import { said } from '../planner/harness';
import {
  amounts,
  button,
  choose,
  dialog,
  ingredients,
  lines,
  list,
  MUSHROOMS,
  openRecipes,
  openOwnRecipes,
  OWN,
  page,
  recipe,
  type,
} from './harness';
import { undo } from '#renderer/state/history';
import textStyles from '#renderer/ui/text.module.css';

const field = (name: string) => screen.getByLabelText(name);
/** The sentence beside a refused field; notes are alerts too. */
const refusal = () => screen.getAllByRole('alert').find((one) => one.matches(`.${textStyles.problem}`))?.textContent;
const KIDNEYS = profileEntry({ answers: { ...NO_CONDITION.answers, 'kidney-disease': 'yes' } });

describe('the list', () => {
  it('has the own recipes first, then the shipped ones, with the nutrition of a serving', async () => {
    await openRecipes();
    const shipped = currentCatalog().recipes.map(({ name }) => name);
    expect(lines()).toEqual(['Garlic butter', 'Mushrooms', ...shipped]);
    // A quarter of 57 g of butter: 1.6 mg Na, 3.4 mg K, 0.3 mg Mg, 102 kcal.
    expect(button(/^Garlic butter/, list()).textContent).toBe(
      'Garlic butter, Sodium 1 mg1, Potassium 3 mg3, Magnesium <1 mg<1, net carbs 0.0 g0.0, energy 102 kcal102',
    );
    expect(button(/^Mushrooms/, list()).textContent).toContain('Magnesium at least 23 mg≥ 23');
  });

  it('is narrowed by a name, also a mistyped one, by the time of day, by a tag and to the own ones', async () => {
    await openRecipes();
    type(screen.getByRole('searchbox'), 'mushroms');
    await waitFor(() => expect(lines()[0]).toBe('Mushrooms'));
    expect(lines()).not.toContain('Garlic butter');
    type(screen.getByRole('searchbox'), '');
    await waitFor(() => expect(lines()).toContain('Garlic butter'));
    type(field('Tag'), 'Quick');
    expect(lines()[0]).toBe('Mushrooms');
    type(field('Tag'), '');
    fireEvent.click(button('Mine'));
    expect(lines()).toEqual(['Garlic butter', 'Mushrooms']);
    type(field('Meal slot'), 'dinner');
    expect(lines()).toEqual(['Mushrooms']);
    type(field('Meal slot'), 'lunch');
    expect(screen.getByRole('main').textContent).toContain('No recipe fits');
    fireEvent.click(button('Clear search and filters'));
    expect(lines().length).toBeGreaterThan(2);
  });

  it('puts the chosen one under No day yet with 0, one serving, as one step', async () => {
    await openOwnRecipes();
    screen.getAllByRole('button', { name: /Garlic butter/ })[0]?.focus();
    await userEvent.keyboard('0');
    expect(trayOf(currentPlan())).toMatchObject([{ kind: 'recipe', servings: 1 }]);
    expect(screen.getByRole('alert').textContent).toContain(' added to No day yet.');
    undo();
    expect(trayOf(currentPlan())).toEqual([]);
  });

  it('is walked with the arrow keys, from the search field and back', async () => {
    await openRecipes();
    const search = screen.getByRole('searchbox');
    search.focus();
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(button(/^Garlic butter/, list()));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(button(/^Mushrooms/, list()));
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(search);
  });

  it('offers no tag that picks recipes out by potassium to somebody whose answers lock it', async () => {
    const tags = () =>
      within(field('Tag'))
        .getAllByRole('option')
        .map((option) => option.textContent);
    await openRecipes({});
    expect(tags()).toContain('high in potassium');
    document.body.querySelectorAll('body > div').forEach((one) => one.remove());
    await openRecipes({}, { library: { profile: [KIDNEYS] } });
    expect(tags().join()).not.toMatch(/potassium|sodium|salt/);
    expect(screen.getByRole('main').textContent).not.toContain('high in potassium');
  });
});

describe('a recipe', () => {
  it('says what it contains, in other recipes too; one unknown food makes it unknown', async () => {
    const frittata = recipe('Frittata', [
      { food: 'sr28:01123', grams: 150, portion: { amount: 3, unit: 'large' } },
      { recipe: 'mine:butter', servings: 1 },
    ]);
    const gone = recipe('Stew', [{ food: 'mine:gone', grams: 100, portion: { amount: 100, unit: 'g' } }]);
    await openOwnRecipes({ ...OWN, 'mine:frittata': frittata, 'mine:stew': gone });
    choose(/^Frittata/);
    expect(page('Frittata').textContent).toContain('Contains: dairy and eggs');
    choose(/^Stew/);
    expect(page('Stew').textContent).toContain('Contains: not known');
    type(field('Without'), 'eggs');
    expect(lines()).toEqual(['Garlic butter', 'Mushrooms']);
    type(field('Without'), 'dairy');
    expect(lines()).toEqual([]);
  });

  it('shows ingredients, steps, note, tags and source', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    const shown = page('Mushrooms');
    expect(ingredients(shown)).toEqual([
      'Spinach, raw|2 cups|60 g',
      'Portabella mushroom, raw|1 piece, whole|84 g',
      'Garlic butter recipe|2 servings|',
    ]);
    expect(shown.textContent).toContain('2 servings of 75 g, weighed cooked · dinner, Quick');
    const steps = within(shown).getAllByRole('listitem').slice(-2);
    expect(steps.map((step) => step.textContent)).toEqual(['Fry.', 'Serve.']);
    expect(shown.textContent).toContain('Good with an egg.');
    expect(shown.textContent).toContain('https://example.org/mushrooms');
  });

  it('has per serving and per 100 g cooked what its foods contain; an unknown value makes a bound, and is named', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    const shown = page('Mushrooms');
    // Potassium: 60 g × 5.58 + 84 g × 3.64 + 28.5 g × 0.24 = 647.4 mg; half of it a serving, 2/3 of it per 100 of 150 g.
    expect(amounts(shown, /^Potassium/)).toEqual(['323', '431']);
    // Magnesium: 47.4 + ? + 0.57.
    expect(amounts(shown, /^Magnesium/)).toEqual(['≥ 23', '≥ 31']);
    expect(shown.textContent).toContain('Portabella mushroom, raw: no value for magnesium');
    fireEvent.click(button('All nutrients', shown));
    expect(within(shown).getByRole('table', { name: 'All nutrients' })).toBeTruthy();
  });

  it('is shown for any number of servings, and nothing of that is stored', async () => {
    const { main } = await openOwnRecipes();
    choose(/^Mushrooms/);
    const shown = page('Mushrooms');
    fireEvent.click(button('More servings', shown));
    expect(ingredients(shown)).toEqual([
      'Spinach, raw|3 cups|90 g',
      'Portabella mushroom, raw|1 ½ pieces, whole|126 g',
      'Garlic butter recipe|3 servings|',
    ]);
    expect(shown.textContent).toContain('Weighs 225 g cooked.');
    // The nutrition of a serving stays the same.
    expect(amounts(shown, /^Potassium/)[0]).toBe('323');
    fireEvent.click(button('Back to 2', shown));
    fireEvent.click(button('Fewer servings', shown));
    expect(ingredients(shown)[0]).toBe('Spinach, raw|1 cup|30 g');
    expect(button('Fewer servings', shown).hasAttribute('disabled')).toBe(true);
    expect(currentLibrary().recipes).toEqual(OWN);
    expect(main.asked('library.save')).toEqual([]);
  });

  it('leads to the recipes in it', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    fireEvent.click(button('Garlic butter', page('Mushrooms')));
    expect(page('Garlic butter')).toBeTruthy();
  });

  it('says what no longer exists, counts it as unknown, and is not planned without it', async () => {
    const gone = { food: 'mine:gone', grams: 30, portion: { amount: 30, unit: 'g' } };
    await openOwnRecipes({
      'mine:old': recipe('Old', [...MUSHROOMS.ingredients.slice(0, 1), gone]),
      'mine:older': recipe('Older', [{ recipe: 'mine:nowhere', servings: 1 }]),
    });
    const old = page('Old');
    expect(ingredients(old)[1]).toBe('A food that is no longer there its nutrition is unknown|30 g|');
    expect(amounts(old, /^Potassium/)[0]).toBe('≥ 167');
    expect(old.textContent).toContain('A food that is no longer there: nothing is known');
    expect(button('Add to plan…', old).hasAttribute('disabled')).toBe(false);
    choose(/^Older/);
    expect(amounts(page('Older'), /^Potassium/)[0]).toBe('—');
    expect(button('Add to plan…', page('Older')).title).toMatch(/no longer there, so it cannot be planned/);
    expect(button('Add to plan…', page('Older')).hasAttribute('disabled')).toBe(true);
  });

  it('that holds itself, as only a hand-written file can, is shown and can be edited', async () => {
    await openOwnRecipes({ 'mine:self': recipe('Snake', [{ recipe: 'mine:self', servings: 1 }]) });
    expect(page('Snake').textContent).toContain('This recipe holds itself, so it cannot be planned.');
    fireEvent.click(button('Edit', page('Snake')));
    expect(dialog().textContent).toContain('This would put the recipe inside itself. Remove it.');
  });

  it('its link is copied, not opened', async () => {
    const { main } = await openOwnRecipes();
    choose(/^Mushrooms/);
    expect(within(page('Mushrooms')).queryByRole('link')).toBeNull();
    fireEvent.click(button('Copy link', page('Mushrooms')));
    await waitFor(() => expect(said()).toBe('The link is on the clipboard.'));
    expect(main.asked('clipboard.writeText')).toEqual([{ text: 'https://example.org/mushrooms' }]);
  });
});

describe('planning a recipe', () => {
  it('asks for day, meal and servings, adds it to the week, and can be undone', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    fireEvent.click(button('Add to plan…'));
    // Today, and the time of day its tag names.
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Tuesday 24 November' }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Dinner' }).checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'Friday 27 November' }));
    fireEvent.click(button('Half a serving more'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Servings' }).value).toBe('1 ½');
    fireEvent.click(button('Add'));
    const dinner = { date: '2026-11-27', slot: 'dinner' };
    expect(entriesAt(currentPlan(), dinner)).toMatchObject([
      { kind: 'recipe', recipe: 'mine:mushrooms', servings: 1.5 },
    ]);
    expect(currentPlan().recipes['mine:mushrooms']?.ingredients).toHaveLength(3);
    expect(await screen.findByText('1 ½ servings of Mushrooms added to Dinner, Friday.')).toBeTruthy();
    fireEvent.click(button('Undo'));
    expect(entriesAt(currentPlan(), dinner)).toEqual([]);
  });

  it('takes a weight where somebody weighed the dish, and refuses what cannot be', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    fireEvent.click(button('Add to plan…'));
    const servings = screen.getByRole('textbox', { name: 'Servings' });
    type(servings, '0');
    expect(refusal()).toBe('The amount must be more than 0.');
    expect(button('Add').hasAttribute('disabled')).toBe(true);
    type(servings, '100 g');
    fireEvent.click(button('Add'));
    // 100 g at 75 g per serving.
    expect(entriesAt(currentPlan(), { date: '2026-11-24', slot: 'dinner' })).toMatchObject([{ servings: 1.333 }]);
    undo();
    choose(/^Garlic butter/);
    fireEvent.click(button('Add to plan…'));
    type(screen.getByRole('textbox', { name: 'Servings' }), '100 g');
    expect(refusal()).toMatch(/number of servings/);
  });
});

describe('duplicating', () => {
  it('makes an own copy of an own recipe, each under a unique name', async () => {
    await openOwnRecipes();
    choose(/^Mushrooms/);
    fireEvent.click(button('Duplicate'));
    expect(await screen.findByRole('region', { name: 'Mushrooms copy' })).toBeTruthy();
    choose(/^Mushrooms ?, /);
    fireEvent.click(button('Duplicate'));
    expect(await screen.findByRole('region', { name: 'Mushrooms copy 2' })).toBeTruthy();
    const [copy] = Object.entries(currentLibrary().recipes).slice(2);
    expect(copy?.[0]).toMatch(/^mine:/);
    expect(copy?.[1]).toEqual({ ...MUSHROOMS, name: 'Mushrooms copy', revision: 1 });
  });

  it('makes an own copy of a shipped recipe, which can then be edited; its times of day become tags', async () => {
    await openRecipes({});
    const [first] = currentCatalog().recipes;
    expect(within(page(first!.name)).queryByRole('button', { name: 'Edit' })).toBeNull();
    fireEvent.click(button('Duplicate'));
    const shown = await screen.findByRole('region', { name: `${first!.name} copy` });
    expect(button('Edit', shown)).toBeTruthy();
    const [copy] = Object.values(currentLibrary().recipes);
    expect(copy?.tags).toEqual([...first!.tags, ...first!.slots]);
    expect(copy?.ingredients).toEqual(first!.ingredients);
    expect(copy).not.toHaveProperty('slots');
    expect(copy).not.toHaveProperty('isOwn');
  });
});

describe('deleting', () => {
  it('is asked about, says what stays and what will miss it, and can be undone in its place', async () => {
    const { main } = await openOwnRecipes();
    fireEvent.click(button('Delete'));
    expect(dialog().textContent).toContain('Days that have it keep their copy and their numbers.');
    expect(dialog().textContent).toContain('It is in Mushrooms');
    fireEvent.click(button('Keep it'));
    expect(Object.keys(currentLibrary().recipes)).toEqual(['mine:butter', 'mine:mushrooms']);
    fireEvent.click(button('Delete', page('Garlic butter')));
    fireEvent.click(button('Delete', dialog()));
    await waitFor(() => expect(Object.keys(currentLibrary().recipes)).toEqual(['mine:mushrooms']));
    expect(said()).toBe('Garlic butter was deleted.');
    expect(ingredients(page('Mushrooms'))[2]).toContain('A recipe that is no longer there');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(currentLibrary().recipes).toEqual(OWN));
    expect(Object.keys(currentLibrary().recipes)).toEqual(['mine:butter', 'mine:mushrooms']);
    await waitFor(() => expect(main.library.recipes).toEqual(OWN));
  });
});
