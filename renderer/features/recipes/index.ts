export { RecipesScreen } from './RecipesScreen';
