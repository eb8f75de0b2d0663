export { getEnvironmentUsages } from './getEnvironmentUsages';
