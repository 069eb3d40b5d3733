/**
 * A document of an older version: opened as one of this version, its file left unchanged until the first save, and then
 * kept.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DocumentKind } from '#electron/main/storage/document-kind';
import { createDocumentStore } from '#electron/main/storage/document-store';
import { z } from '#shared/schema/zod';
import { newFolder, testPorts } from '#tests/electron/support/storage-ports';

const schema = z.looseObject({
  format: z.literal('shelf'),
  version: z.tuple([z.literal(2), z.number()]),
  revision: z.number(),
  savedAt: z.string(),
  name: z.string(),
});
type Shelf = z.infer<typeof schema>;

const kind: DocumentKind<Shelf> = {
  format: 'shelf',
  version: [2, 0],
  schema,
  migrations: [{ from: 1, migrate: ({ title, ...rest }) => ({ ...rest, name: title }) }],
  label: 'your shelf',
  makeNew: () => ({ format: 'shelf', version: [2, 0], revision: 0, savedAt: '', name: '' }),
  isMissedWhenAbsent: false,
  mismatch: () => null,
};

const OLD = '{"format":"shelf","version":[1,2],"revision":5,"savedAt":"","title":"Salts","later":1}';

it('keeps a copy of the old file before the first save, also where a copy of this hour is there', async () => {
  const folder = newFolder();
  const place = { path: join(folder, 'shelf.json'), backupFolder: join(folder, 'backups') };
  writeFileSync(place.path, OLD);
  mkdirSync(place.backupFolder);
  writeFileSync(join(place.backupFolder, '2026-11-24_09-29-00-000.json'), 'a copy of a minute ago');
  const store = createDocumentStore(testPorts(), place, kind, (task) => task());
  const copies = () =>
    readdirSync(place.backupFolder).map((name) => readFileSync(join(place.backupFolder, name), 'utf8'));

  const loaded = await store.load();
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { document } = loaded.value;
  expect(loaded.value).toMatchObject({ status: 'loaded', message: '' });
  expect(document).toMatchObject({ version: [2, 0], name: 'Salts', later: 1 });
  expect(readFileSync(place.path, 'utf8')).toBe(OLD);
  expect(copies()).toHaveLength(1);

  expect(await store.save({ ...document, name: 'Herbs' }, 5)).toEqual({ ok: true, value: { revision: 6 } });
  expect(JSON.parse(readFileSync(place.path, 'utf8'))).toMatchObject({ version: [2, 0], name: 'Herbs', later: 1 });
  expect(copies()).toContain(OLD);

  // From then on copies are made as usual: this hour has one.
  expect(await store.save({ ...document, name: 'Spices' }, 6)).toMatchObject({ ok: true });
  expect(copies()).toHaveLength(2);
});
