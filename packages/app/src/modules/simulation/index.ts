export { SimulatedAwsBadge } from './SimulatedAwsBadge';
export { SimulatedAwsNotice } from './SimulatedAwsNotice';
