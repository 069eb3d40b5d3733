import { describe, expect, it } from 'vitest';
import { selectExternalLink } from '#electron/main/security/external-links';
import { isLoadable } from '#electron/main/security/session-guards';

describe('a link that leaves the program', () => {
  it.each([
    ['https://fdc.nal.usda.gov/food-search', 'https://fdc.nal.usda.gov/food-search'],
    [
      'https://ODS.OD.NIH.GOV/factsheets/Magnesium-HealthProfessional/',
      'https://ods.od.nih.gov/factsheets/Magnesium-HealthProfessional/',
    ],
  ])('%s opens', (address, opened) => {
    expect(selectExternalLink(address)).toBe(opened);
  });

  it.each([
    'http://fdc.nal.usda.gov/',
    'https://fdc.nal.usda.gov.example/',
    'https://example.org/?https://fdc.nal.usda.gov/',
    'https://fdc.nal.usda.gov@example.org/',
    'https://user:pass@fdc.nal.usda.gov/',
    'https://fdc.nal.usda.gov:8443/',
    'https://xfdc.nal.usda.gov/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://fdc.nal.usda.gov/share',
    'data:text/html,hello',
    'app://electroplate/index.html',
    'fdc.nal.usda.gov',
    '',
  ])('%s stays closed', (address) => {
    expect(selectExternalLink(address)).toBeNull();
  });
});

describe('what a page may load', () => {
  it.each([
    'app://electroplate/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://electroplate/0b4e',
    'devtools://devtools/bundled/inspector.html',
  ])('%s', (address) => {
    expect(isLoadable(address)).toBe(true);
  });

  it.each([
    'https://fdc.nal.usda.gov/',
    'http://127.0.0.1:9/',
    'ws://127.0.0.1:9/',
    'file:///etc/passwd',
    'app://electroplate.example/',
    'ftp://example.org/',
    'chrome://gpu',
    'filesystem:app://electroplate/x',
    'not an address',
  ])('not %s', (address) => {
    expect(isLoadable(address)).toBe(false);
  });
});
