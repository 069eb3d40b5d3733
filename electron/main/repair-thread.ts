/** The repair thread as a worker thread of Node. Must not import Electron. */
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';
import type { RepairNews, StartRepairThread } from './services/repair';

/** A week takes some tens of megabytes; a run that needs more has gone wrong and must not crash the program. */
const LIMITS: ResourceLimits = { maxOldGenerationSizeMb: 512 };

/** Starts the script on a thread with its initial data, which is copied. */
export const workerThreads =
  (script: URL, workerData: unknown, resourceLimits: ResourceLimits = LIMITS): StartRepairThread =>
  ({ onNews, onGone }) => {
    const worker = new Worker(script, { workerData, resourceLimits });
    let isHeard = true;
    const goneWith = (reason: unknown): void => {
      if (!isHeard) return;
      isHeard = false;
      onGone(reason);
    };
    // An idle thread must not keep the program running.
    worker.unref();
    worker.on('message', (news: RepairNews) => {
      if (isHeard) onNews(news);
    });
    worker.on('error', goneWith);
    worker.on('exit', (code) => goneWith(new Error(`It ended with code ${code}`)));
    return {
      ask: (question) => worker.postMessage(question, []),
      end: () => {
        isHeard = false;
        void worker.terminate();
      },
    };
  };
