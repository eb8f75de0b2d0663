export { CostExplorerSource } from './CostExplorerSource';
