export { registerCostActions } from './registerCostActions';
