export { PrintDocument } from './PrintDocument';
export type { PrintJob } from './read-job';
export { documentTitle } from './print-words';
export { PrintHost } from './PrintHost';
