export { TrendsScreen } from './TrendsScreen';
