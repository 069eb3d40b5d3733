export { MealsScreen } from './MealsScreen';
