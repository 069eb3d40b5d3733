import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useAnnouncement } from '#renderer/state/announce-store';
import { readFoodsCsv } from '#shared/formats/foods-csv';
import { openFoods } from '../harness';

const BAR = { name: 'Keto bar', group: 'My foods', kind: 'food' as const, per100g: { sodium: 500 }, measures: [] };
const button = () => screen.queryByRole('button', { name: 'Export my foods' });
const said = () => useAnnouncement.getState().text;

/** Sets the main process's answer, and records what it was asked. */
function answering(answer: unknown) {
  const asked: { readonly name: string; readonly input: { readonly text: string } }[] = [];
  const call = (name: string, input: { readonly text: string }) => {
    asked.push({ name, input });
    return Promise.resolve(answer);
  };
  Object.defineProperty(window, 'electroplate', { configurable: true, value: { call, on: () => () => undefined } });
  return asked;
}

test('nothing is offered to somebody without own foods', async () => {
  await openFoods();
  expect(button()).toBeNull();
});

test('own foods are exported as CSV, and the result says where they are or why not', async () => {
  await openFoods({ library: { foods: { 'mine:bar': BAR } } });
  const asked = answering({ ok: true, value: { path: 'home/foods.csv' } });
  await userEvent.click(screen.getByRole('button', { name: 'Export my foods' }));
  await waitFor(() => expect(said()).toBe('Saved as home/foods.csv'));
  expect(asked).toMatchObject([
    { name: 'files.saveText', input: { suggestedName: 'Electroplate my foods.csv', format: 'csv' } },
  ]);
  const [food] = readFoodsCsv(asked[0]?.input.text ?? '').foods;
  expect(food).toMatchObject({ id: 'mine:bar', name: 'Keto bar', per100g: { sodium: 500, potassium: null } });

  answering({ ok: false, error: { code: 'STORAGE', message: 'The disk is full.' } });
  await userEvent.click(screen.getByRole('button', { name: 'Export my foods' }));
  await waitFor(() => expect(said()).toBe('Not saved. The disk is full. Your foods are unchanged.'));

  answering({ ok: false, error: { code: 'CANCELLED', message: 'Closed.' } });
  await userEvent.click(screen.getByRole('button', { name: 'Export my foods' }));
  expect(said()).toBe('Not saved. The disk is full. Your foods are unchanged.');
});
