import { describe, expect, it } from 'vitest';
import { createPageKeeper } from '#electron/main/page-keeper';

function keeper(answer = true) {
  const did: string[] = [];
  let now = 0;
  const { ended, ledAway } = createPageKeeper({
    load: () => did.push('load'),
    close: () => did.push('close'),
    confirmOpenAgain: async () => {
      did.push('ask');
      return answer;
    },
    elapsed: () => now,
  });
  const after = (milliseconds: number, happens: () => void) => {
    now += milliseconds;
    happens();
  };
  return { did, ended, ledAway, after };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('a page whose process ends', () => {
  it('is opened again at once', () => {
    const { did, ended } = keeper();
    ended();
    expect(did).toEqual(['load']);
  });

  it('is asked about the second time within ten seconds, every time, and opened when that is wanted', async () => {
    const { did, ended, after } = keeper();
    ended();
    after(9_000, ended);
    await settled();
    after(100, ended);
    await settled();
    expect(did).toEqual(['load', 'ask', 'load', 'ask', 'load']);
  });

  it('closes the window when it is no longer wanted', async () => {
    const { did, ended, after } = keeper(false);
    ended();
    after(1_000, ended);
    await settled();
    expect(did).toEqual(['load', 'ask', 'close']);
  });

  it('is opened without a question when the last time was long ago', () => {
    const { did, ended, after } = keeper();
    ended();
    after(10_000, ended);
    expect(did).toEqual(['load', 'load']);
  });
});

it('a page led away again right after it came back is left alone', () => {
  const { did, ledAway, after } = keeper();
  ledAway();
  after(500, ledAway);
  after(20_000, ledAway);
  expect(did).toEqual(['load', 'load']);
});
