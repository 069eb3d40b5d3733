import { changeDocuments } from '#renderer/state/change-documents';
import { newEntryId } from '#renderer/state/planner-store';
import type { Template } from '#shared/domain/template/template';
import type { PinnedEntry } from '#shared/domain/template/template-pins';
import type { LibraryDocument } from '#shared/schema/library-document';
import { pinnedEntrySchema, templateSchema } from '#shared/schema/library-document';
import { tellDone } from '#renderer/state/tell';

/** What the dialogs change in the library. Each is one undo step; each answers why it could not be done, or `null`. */

async function edit(
  name: 'template' | 'pin',
  label: string,
  library: (before: LibraryDocument) => LibraryDocument,
): Promise<string | null> {
  const { failure, step } = await changeDocuments(name, { label, library });
  if (failure !== null) return failure.message;
  if (step !== null) tellDone(`${label}.`, step);
  return null;
}

/** Keeps a new template. */
export function saveTemplate(template: Template): Promise<string | null> {
  const stored = templateSchema.parse(template);
  const id = newEntryId();
  return edit('template', `Saved the template ${template.name}`, (library) => ({
    ...library,
    templates: { ...library.templates, [id]: stored },
  }));
}

/** Gives a template what it holds from now on. Its name and what a newer program keeps in it stay. */
export function updateTemplate(id: string, template: Template): Promise<string | null> {
  const { days, slots, foods, recipes } = templateSchema.parse(template);
  return edit('template', `Updated the template ${template.name}`, (library) => {
    const before = library.templates[id];
    if (before === undefined) return library;
    return { ...library, templates: { ...library.templates, [id]: { ...before, days, slots, foods, recipes } } };
  });
}

/** Renames a template. */
export function renameTemplate(id: string, typed: string): Promise<string | null> {
  const name = typed.trim();
  return edit('template', `Renamed the template to ${name}`, (library) => {
    const before = library.templates[id];
    if (before === undefined || before.name === name) return library;
    return { ...library, templates: { ...library.templates, [id]: { ...before, name } } };
  });
}

/** Deletes a template. Weeks it was applied to keep what they got of it; a rotation it is in misses it until another is chosen. */
export function deleteTemplate(id: string, name: string): Promise<string | null> {
  return edit('template', `Deleted the template ${name}`, (library) => {
    const { [id]: removed, ...templates } = library.templates;
    return removed === undefined ? library : { ...library, templates };
  });
}

/** Pins an entry; with `id` in place of that pin. */
export function savePin(pin: PinnedEntry, id: string | null, what: string): Promise<string | null> {
  const stored = pinnedEntrySchema.parse(pin);
  const key = id ?? newEntryId();
  return edit('pin', `Pinned ${what}`, (library) => ({
    ...library,
    pinned: { ...library.pinned, [key]: { ...library.pinned[key], ...stored } },
  }));
}

/** Takes a pin away. Entries that were added by it stay. */
export function removePin(id: string, what: string): Promise<string | null> {
  return edit('pin', `Unpinned ${what}`, (library) => {
    const { [id]: removed, ...pinned } = library.pinned;
    return removed === undefined ? library : { ...library, pinned };
  });
}
