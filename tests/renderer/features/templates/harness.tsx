import { act, fireEvent, screen, within } from '@testing-library/react';
import { openTemplates } from '#renderer/state/templates-request';
import type { TemplatesRequest } from '#renderer/state/templates-request';
import { TemplatesHost } from '#renderer/features/templates';
import { DEFAULT_SLOTS } from '#shared/domain/week/week-plan';
import type { LibraryDocument } from '#shared/schema/library-document';
import type { WeekDocument } from '#shared/schema/week-document';
import type { Start } from '../planner/harness';
import { open } from '../planner/harness';

export { planned, said, weekOf } from '../planner/harness';
export { sketchedWeek, sketchOf, WEEK } from '../planner/small-plans';

type StoredTemplate = LibraryDocument['templates'][string];
type StoredEntry = WeekDocument['days'][number]['meals'][number]['entries'][number];

/** A stored template, its days written as meals by slot. */
export function stored(
  name: string,
  days: readonly { readonly [slot: string]: readonly StoredEntry[] }[],
): StoredTemplate {
  return {
    name,
    days: days.map((meals) => ({
      meals: Object.entries(meals).map(([slot, entries]) => ({ slot, entries: [...entries] })),
    })),
    slots: DEFAULT_SLOTS.map((slot) => ({ ...slot })),
    foods: {},
    recipes: {},
  };
}

export const note = (text: string): StoredEntry => ({ id: `t-${text}`, kind: 'note', text, nutrition: 'none' });

/** A template of a week with one note for Monday's lunch. */
export const noteWeek = (name: string, text: string): StoredTemplate =>
  stored(name, [{ lunch: [note(text)] }, {}, {}, {}, {}, {}, {}]);

/** The dialog as requested from elsewhere, over a week and a library; `within` returns queries on its contents. */
export async function ask(request: TemplatesRequest, start: Start = {}) {
  const opened = await open(<TemplatesHost />, start);
  act(() => openTemplates(request));
  const dialog = () => within(screen.getByRole('dialog'));
  await screen.findByRole('dialog');
  return { ...opened, dialog };
}

export const press = (element: HTMLElement): void => void fireEvent.click(element);
