import { changeDocuments } from '#renderer/state/change-documents';
import { newEntryId } from '#renderer/state/planner-store';
import type { Template } from '#shared/domain/template/template';
import type { PinnedEntry } from '#shared/domain/template/template-pins';
import type { LibraryDocument } from '#shared/schema/library-document';
import { pinnedEntrySchema, templateSchema } from '#shared/schema/library-document';
import { tellDone } from '#renderer/state/tell';

/** Edits of the library by the dialogs. Each is one undo step and returns why it failed, or `null`. */

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

/** Saves a new template. */
export function saveTemplate(template: Template): Promise<string | null> {
  const stored = templateSchema.parse(template);
  const id = newEntryId();
  return edit('template', `Saved the template ${template.name}`, (library) => ({
    ...library,
    templates: { ...library.templates, [id]: stored },
  }));
}

/** Replaces the content of a template. Its name and any keys of a newer program are kept. */
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

/**
 * Deletes a template. Weeks it was applied to keep its entries; a rotation with it has a gap until another one is
 * chosen.
 */
export function deleteTemplate(id: string, name: string): Promise<string | null> {
  return edit('template', `Deleted the template ${name}`, (library) => {
    const { [id]: removed, ...templates } = library.templates;
    return removed === undefined ? library : { ...library, templates };
  });
}

/** Pins an entry; `id` replaces that pin. */
export function savePin(pin: PinnedEntry, id: string | null, what: string): Promise<string | null> {
  const stored = pinnedEntrySchema.parse(pin);
  const key = id ?? newEntryId();
  return edit('pin', `Pinned ${what}`, (library) => ({
    ...library,
    pinned: { ...library.pinned, [key]: { ...library.pinned[key], ...stored } },
  }));
}

/** Removes a pin. Entries it added stay. */
export function removePin(id: string, what: string): Promise<string | null> {
  return edit('pin', `Unpinned ${what}`, (library) => {
    const { [id]: removed, ...pinned } = library.pinned;
    return removed === undefined ? library : { ...library, pinned };
  });
}
