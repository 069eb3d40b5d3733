export { FoodsScreen } from './FoodsScreen';
