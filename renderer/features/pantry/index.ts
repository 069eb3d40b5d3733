export { PantryScreen } from './PantryScreen';
