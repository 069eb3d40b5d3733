export { GenerateHost } from './GenerateHost';
