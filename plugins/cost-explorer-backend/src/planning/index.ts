export {
  createCostPlanning,
  type CostPlanningOptions,
} from './createCostPlanning';
