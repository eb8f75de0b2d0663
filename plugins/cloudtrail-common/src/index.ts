/**
 * Types and permissions shared by the CloudTrail plugins.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './types';
