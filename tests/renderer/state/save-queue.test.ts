import { describe, expect, it } from 'vitest';
import { SaveQueue } from '#renderer/state/save-queue';
import type { Failure, Result } from '#shared/contract/result';
import { fail, succeed } from '#shared/contract/result';
import { deferred } from '../bridge/fake-main';

interface Attempt {
  readonly document: string;
  readonly base: number;
  readonly succeed: (revision: number) => Promise<void>;
  readonly fail: (code: Failure['code'], message?: string) => Promise<void>;
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A queue at revision 7 whose every save waits for the test. */
function queueAt7() {
  const attempts: Attempt[] = [];
  const states: string[] = [];
  const queue: SaveQueue<string> = new SaveQueue(
    (document, base) => {
      const answer = deferred<Result<{ readonly revision: number }>>();
      const after = async (result: Result<{ readonly revision: number }>) => {
        answer.resolve(result);
        await settled();
      };
      attempts.push({
        document,
        base,
        succeed: (revision) => after(succeed({ revision })),
        fail: (code, message = 'No.') => after(fail(code, message)),
      });
      return answer.promise;
    },
    7,
    () => states.push(queue.state.kind),
  );
  const sent = () => attempts.map(({ document, base }) => [document, base]);
  return { queue, attempts, sent, states, last: () => attempts.at(-1)! };
}

describe('a save', () => {
  it('is sent at once, on the revision the document was loaded with', async () => {
    const { queue, sent, last } = queueAt7();
    expect(queue.state).toEqual({ kind: 'saved' });
    queue.enqueue('a');
    expect(sent()).toEqual([['a', 7]]);
    expect(queue.state).toEqual({ kind: 'saving' });
    await last().succeed(8);
    expect(queue.state).toEqual({ kind: 'saved' });
  });

  it('is the only one in flight: edits meanwhile become one next save on the revision just answered', async () => {
    const { queue, sent, last } = queueAt7();
    for (const document of ['a', 'b', 'c', 'd']) queue.enqueue(document);
    expect(sent()).toEqual([['a', 7]]);
    await last().succeed(12);
    expect(sent()).toEqual([
      ['a', 7],
      ['d', 12],
    ]);
    expect(queue.state).toEqual({ kind: 'saving' });
    await last().succeed(13);
    expect(queue.state).toEqual({ kind: 'saved' });
    queue.enqueue('e');
    expect(sent().at(-1)).toEqual(['e', 13]);
  });

  it('takes an edit that arrives at the same moment as the answer', async () => {
    const saved: string[] = [];
    let answer = Promise.resolve(succeed({ revision: 8 }));
    const queue: SaveQueue<string> = new SaveQueue(
      (document) => {
        saved.push(document);
        return answer;
      },
      7,
      () => undefined,
    );
    const first = deferred<Result<{ readonly revision: number }>>();
    answer = first.promise;
    queue.enqueue('a');
    // Runs right after the queue's own continuation, before anything else can.
    void first.promise.then(() => queue.enqueue('b'));
    first.resolve(succeed({ revision: 8 }));
    await settled();
    expect(saved).toEqual(['a', 'b']);
    expect(await queue.flush()).toBe(true);
  });

  it('tells its state every time it changes', async () => {
    const { queue, states, last } = queueAt7();
    queue.enqueue('a');
    await last().fail('STORAGE');
    queue.retry();
    await last().succeed(8);
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved']);
  });
});

describe('a failed save', () => {
  it('says why and stays pending', async () => {
    const { queue, last, sent } = queueAt7();
    queue.enqueue('a');
    await last().fail('STORAGE', 'The disk is full.');
    expect(queue.state).toEqual({ kind: 'failed', failure: { code: 'STORAGE', message: 'The disk is full.' } });
    expect(sent()).toHaveLength(1);
  });

  it('is sent again with the next edit, on the same revision', async () => {
    const { queue, last, sent } = queueAt7();
    queue.enqueue('a');
    await last().fail('STORAGE');
    queue.enqueue('b');
    expect(sent()).toEqual([
      ['a', 7],
      ['b', 7],
    ]);
    await last().succeed(8);
    expect(queue.state).toEqual({ kind: 'saved' });
  });

  it('is sent again on retry, unchanged', async () => {
    const { queue, last, sent } = queueAt7();
    queue.enqueue('a');
    await last().fail('STORAGE');
    queue.retry();
    expect(queue.state).toEqual({ kind: 'saving' });
    await last().succeed(8);
    expect(sent()).toEqual([
      ['a', 7],
      ['a', 7],
    ]);
    queue.retry();
    expect(sent()).toHaveLength(2);
  });

  it('takes the edits made while it was in flight along', async () => {
    const { queue, last, sent } = queueAt7();
    queue.enqueue('a');
    queue.enqueue('b');
    await last().fail('STORAGE');
    expect(sent()).toEqual([['a', 7]]);
    queue.retry();
    expect(sent().at(-1)).toEqual(['b', 7]);
  });
});

describe('a conflict', () => {
  const conflicted = async () => {
    const made = queueAt7();
    made.queue.enqueue('mine');
    await made.last().fail('CONFLICT', 'Changed on disk.');
    return made;
  };

  it('holds back every edit until somebody says what to build on', async () => {
    const { queue, sent } = await conflicted();
    queue.enqueue('mine, further');
    expect(sent()).toEqual([['mine', 7]]);
    expect(queue.state).toMatchObject({ kind: 'failed', failure: { code: 'CONFLICT' } });
  });

  it('ends with the pending edit on top of the other revision', async () => {
    const { queue, sent, last } = await conflicted();
    queue.enqueue('mine, further');
    queue.rebase(20, true);
    expect(sent().at(-1)).toEqual(['mine, further', 20]);
    await last().succeed(21);
    expect(queue.state).toEqual({ kind: 'saved' });
  });

  it('ends with the pending edit dropped, and the next edit built on the other revision', async () => {
    const { queue, sent } = await conflicted();
    queue.rebase(20, false);
    expect(queue.state).toEqual({ kind: 'saved' });
    expect(sent()).toHaveLength(1);
    queue.enqueue('on theirs');
    expect(sent().at(-1)).toEqual(['on theirs', 20]);
  });
});

describe('waiting for the disk', () => {
  it('is over at once when nothing is pending', async () => {
    expect(await queueAt7().queue.flush()).toBe(true);
  });

  it('lasts until the last edit is on disk', async () => {
    const { queue, last } = queueAt7();
    queue.enqueue('a');
    queue.enqueue('b');
    let flushed: boolean | null = null;
    void queue.flush().then((saved) => (flushed = saved));
    await last().succeed(8);
    expect(flushed).toBeNull();
    await last().succeed(9);
    expect(flushed).toBe(true);
  });

  it('tries a failed save once more and says when it is still not on disk', async () => {
    const { queue, last, sent } = queueAt7();
    queue.enqueue('a');
    await last().fail('STORAGE');
    const flushed = queue.flush();
    expect(sent()).toHaveLength(2);
    await last().fail('STORAGE');
    expect(await flushed).toBe(false);
    const again = queue.flush();
    await last().succeed(8);
    expect(await again).toBe(true);
  });

  it('says no while a conflict is open', async () => {
    const { queue, last } = queueAt7();
    queue.enqueue('a');
    await last().fail('CONFLICT');
    const flushed = queue.flush();
    await last().fail('CONFLICT');
    expect(await flushed).toBe(false);
    expect(queue.state).toMatchObject({ kind: 'failed', failure: { code: 'CONFLICT' } });
  });
});
