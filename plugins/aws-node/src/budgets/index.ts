export { awsRateBudgets, type AwsRateBudget } from './awsRateBudgets';
export { RateBudgets, type AwsOperation } from './RateBudgets';
