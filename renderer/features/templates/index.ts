export { TemplatesHost } from './TemplatesHost';
