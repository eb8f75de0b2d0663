/**
 * Shared components of the AWS plugins: time range, charts, the age of data,
 * and the states data can be in. For both frontend systems.
 *
 * @packageDocumentation
 */
export * from './address';
export * from './asyncView';
export * from './availability';
export * from './backend';
export * from './changes';
export * from './chart';
export * from './dialog';
export * from './format';
export * from './ingestSettings';
export * from './money';
export * from './section';
export * from './status';
export * from './timeRange';
export { awsReactMessages } from './locales/en';
export { awsReactTranslationRef } from './translation';
