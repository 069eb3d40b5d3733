export { ImportHost } from './ImportHost';
