import { describe, expect, it } from 'vitest';
import { PROJECT_FILES, readProjectFile } from './project-files';

/** Pictures, fonts and archives contain no text. */
const NOT_TEXT = /\.(png|ico|icns|woff2?|pdf|gz|zip|wasm)$/;

/**
 * Top-level folders of the machines this was built and tested on. Programs must ask for theirs (os.tmpdir(),
 * os.homedir(), import.meta.dirname); invented home folders in examples are fine.
 */
const MACHINE_FOLDERS = ['work', 'root', 'tmp'];
const MACHINE_PATH = new RegExp(`(?:^|[\\s'"\`(=:,[])/(?:${MACHINE_FOLDERS.join('|')})(?:/|\\b(?![\\w.-]))`, 'm');

/** The package registry is up to each developer and does not belong in the project. */
const REGISTRY_HOST =
  /\bregistry\.[\w-]+\.(?:cn|com|dev|io|net|org)\b|\/\/(?:npm|packages|mirrors?)\.[\w-]+\.[a-z]{2,}/i;

const found = (pattern: RegExp): readonly string[] =>
  PROJECT_FILES.filter((file) => !NOT_TEXT.test(file)).flatMap((file) => {
    const hit = pattern.exec(readProjectFile(file));
    return hit === null ? [] : [`${file}: ${hit[0].trim()}`];
  });

describe('the files of the project', () => {
  it('name no folder of one machine', () => {
    expect(found(MACHINE_PATH)).toEqual([]);
  });

  it('name no package registry', () => {
    expect(found(REGISTRY_HOST)).toEqual([]);
  });

  it('lock packages by their checksums, not by an address', () => {
    expect(readProjectFile('package-lock.json')).not.toMatch(/"resolved":\s*"https?:/);
  });

  it.each(MACHINE_FOLDERS)('would be refused with a path below %s', (folder) => {
    for (const text of [`'/${folder}/plan.csv'`, ` /${folder}/.cache`, `"/${folder}"`, `(/${folder})`])
      expect(text).toMatch(MACHINE_PATH);
  });

  it.each(MACHINE_FOLDERS)('pass with %s as a part of something else', (folder) => {
    for (const text of [
      `weeks/${folder}/plan`,
      `:${folder} { }`,
      `</${folder}>`,
      `'/${folder}book'`,
      `'./${folder}/a'`,
    ])
      expect(text).not.toMatch(MACHINE_PATH);
  });

  it.each(['registry', 'npm', 'mirror'])('would be refused with an address that starts with %s', (label) => {
    expect(`https://${label}.example.org/left-pad`).toMatch(REGISTRY_HOST);
  });
});
