import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SaveQueue } from '#renderer/state/save-queue';
import { fail, succeed } from '#shared/contract/result';
import type { Result } from '#shared/contract/result';
import { runs } from '#tests/support/run-length';

/** A disk that counts revisions like the main process and answers in whatever order the scheduler chooses. */
class Disk {
  revision = 3;
  content = 'as loaded';
  inFlight = 0;
  mostInFlight = 0;
  /** Base revisions of the accepted saves, in order. */
  readonly bases: number[] = [];
  readonly contents: string[] = [];
  conflicts = 0;

  constructor(
    private readonly scheduler: fc.Scheduler,
    private readonly failing: readonly boolean[],
  ) {}

  readonly save = async (document: string, base: number): Promise<Result<{ readonly revision: number }>> => {
    this.inFlight += 1;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    await this.scheduler.schedule(Promise.resolve(), `save ${document}`);
    this.inFlight -= 1;
    if (this.failing[this.bases.length + this.conflicts] === true) {
      this.conflicts += 1;
      return fail('STORAGE', 'The disk does not answer.');
    }
    if (base !== this.revision) return fail('CONFLICT', 'Changed on disk.');
    this.bases.push(base);
    this.contents.push(document);
    this.revision += 1;
    this.content = document;
    return succeed({ revision: this.revision });
  };
}

const edits = fc.array(fc.constantFrom('edit', 'edit', 'edit', 'retry', 'flush'), { minLength: 1, maxLength: 20 });

describe('however edits, answers and failures interleave', () => {
  it('the last edit is the last one on disk and every save builds on the one before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        edits,
        fc.array(fc.boolean(), { maxLength: 8 }),
        async (scheduler, steps, failing) => {
          const disk = new Disk(scheduler, failing);
          const queue = new SaveQueue<string>(disk.save, 3, () => undefined);
          let last = 'as loaded';
          const { task } = scheduler.scheduleSequence(
            steps.map((step, index) => ({
              label: `${step} ${index}`,
              builder: async () => {
                if (step === 'retry') queue.retry();
                else if (step === 'flush') void queue.flush();
                else {
                  last = `edit ${index}`;
                  queue.enqueue(last);
                }
              },
            })),
          );
          await scheduler.waitIdle();
          await task;
          // Failures end at some point; then a retry gets everything onto the disk.
          let flushed = false;
          for (let round = 0; round < 12 && !flushed; round += 1) {
            const answer = queue.flush();
            await scheduler.waitIdle();
            flushed = await answer;
          }
          expect(flushed).toBe(true);
          expect(queue.state).toEqual({ kind: 'saved' });
          expect(disk.content).toBe(last);
          expect(disk.mostInFlight).toBeLessThanOrEqual(1);
          expect(disk.bases).toEqual(disk.bases.map((_, index) => 3 + index));
          const order = disk.contents.map((one) => Number(one.split(' ')[1]));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        },
      ),
      runs(300),
    );
  });
});
