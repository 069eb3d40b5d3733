export { FirstStart } from './FirstStart';
