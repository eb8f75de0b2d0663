export { awsNameRules } from './awsNameRules';
export type { AwsNameRule } from './awsNameRules';
export { findAwsNamingProblems } from './findAwsNamingProblems';
export type { AwsNamingField, AwsNamingProblem } from './findAwsNamingProblems';
export { getAwsResourceName, getAwsResourceNames } from './getAwsResourceNames';
export { getAwsTags } from './getAwsTags';
export type { AwsTags } from './getAwsTags';
export { parseAwsNamingInput } from './parseAwsNamingInput';
export type { AwsEnvironment, AwsNamingInput, AwsResourceType } from './types';
