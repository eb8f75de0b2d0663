export { createRouter } from './createRouter';
export { healthPath } from './stateRoutes';
