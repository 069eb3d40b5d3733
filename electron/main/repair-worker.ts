/** Entry of the repair thread: reads the catalog once, then answers one question after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeStoragePorts } from './node-ports';
import { loadCatalog } from './services/catalog';
import type { RepairNews, RepairQuestion } from './services/repair';
import { answerQuestion } from './services/repair-work';

const { catalogPath }: { readonly catalogPath: string } = workerData;
const catalog = loadCatalog(nodeStoragePorts, catalogPath);

const tell = (news: RepairNews): void => parentPort?.postMessage(news, []);

parentPort?.on('message', (question: RepairQuestion) => {
  void catalog.then((loaded) => {
    const onProgress = (share: number): void => tell({ kind: 'progress', share });
    const answer = loaded.ok
      ? answerQuestion(question, loaded.value.catalog, nodeStoragePorts.randomId, { onProgress })
      : loaded;
    tell({ kind: 'answer', answer });
  });
});
