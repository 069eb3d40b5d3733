export { NewFoodHost } from './own-food/NewFoodHost';
export { FoodsScreen } from './FoodsScreen';
