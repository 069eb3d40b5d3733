export { focusedMeal } from './board/board-commands';
export { PlanScreen } from './PlanScreen';
