export { PrintDocument } from './PrintDocument';
export type { PrintJob } from './PrintDocument';
export { PrintHost } from './PrintHost';
