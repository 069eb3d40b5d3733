export { ShoppingScreen } from './ShoppingScreen';
