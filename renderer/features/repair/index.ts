export { RepairHost } from './RepairHost';
