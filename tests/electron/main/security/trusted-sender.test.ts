/** Check 21: who may call. */
import { describe, expect, it } from 'vitest';
import { judgeSender } from '#electron/main/security/trusted-sender';
import type { Sender, TrustedPages } from '#electron/main/security/trusted-sender';

const pages: TrustedPages = new Map([
  [1, 'window'],
  [2, 'print'],
]);
const ours: Sender = { frameUrl: 'app://electroplate/index.html', isMainFrame: true, contentsId: 1 };

const LET_THROUGH: readonly (readonly [string, Sender, string])[] = [
  ['the window', ours, 'window'],
  ['the window at a place in its page', { ...ours, frameUrl: 'app://electroplate/index.html#/foods' }, 'window'],
  ['the page that is printed', { ...ours, frameUrl: 'app://electroplate/print.html', contentsId: 2 }, 'print'],
];

const REFUSED: readonly (readonly [string, Sender])[] = [
  ['a frame inside the window', { ...ours, isMainFrame: false }],
  ['another page showing our address', { ...ours, contentsId: 3 }],
  ['a frame that is gone', { ...ours, frameUrl: null }],
  ...[
    '',
    'about:blank',
    'about:srcdoc',
    'file:///index.html',
    'data:text/html,app://electroplate/',
    'blob:app://electroplate/0b4e',
    'https://electroplate/index.html',
    'http://localhost:5173/index.html',
    'http://localhost:5173/app://electroplate/index.html',
    'app://electroplate.example/index.html',
    'app://electroplate:8080/index.html',
    'app://electroplate@example/index.html',
    'app://user:pass@electroplate/index.html',
    'app://user@electroplate/index.html',
    'app://electroplat/index.html',
    'app://electroplate2/index.html',
    'app://www.electroplate/index.html',
    'app:electroplate/index.html',
    'app:///electroplate/index.html',
    'application://electroplate/index.html',
    'xapp://electroplate/index.html',
    'devtools://electroplate/index.html',
    'chrome-extension://electroplate/index.html',
    'javascript:app://electroplate/',
  ].map((frameUrl) => [`the address ${frameUrl}`, { ...ours, frameUrl }] as const),
];

type Judge = typeof judgeSender;

function findFaults(judge: Judge): readonly string[] {
  return [
    ...LET_THROUGH.flatMap(([who, sender, role]) => (judge(sender, pages) === role ? [] : [`${who} was refused`])),
    ...REFUSED.flatMap(([who, sender]) => (judge(sender, pages) === null ? [] : [`${who} was let through`])),
  ];
}

describe('the sender of a call (check 21)', () => {
  it('is let through only as the main frame of a page of ours with exactly our origin', () => {
    expect(findFaults(judgeSender)).toEqual([]);
  });

  it('would be noticed when addresses were compared by how they begin', () => {
    const byBeginning: Judge = (sender, trusted) =>
      sender.isMainFrame && sender.frameUrl?.startsWith('app://electroplate')
        ? (trusted.get(sender.contentsId) ?? null)
        : null;
    expect(findFaults(byBeginning)).toContain('the address app://electroplate.example/index.html was let through');
  });

  it('would be noticed if frames were not distinguished', () => {
    expect(findFaults((sender, trusted) => judgeSender({ ...sender, isMainFrame: true }, trusted))).toEqual([
      'a frame inside the window was let through',
    ]);
  });

  it('would be noticed if any page passed for the window', () => {
    expect(findFaults((sender) => judgeSender({ ...sender, contentsId: 1 }, pages))).toContain(
      'another page showing our address was let through',
    );
  });
});
