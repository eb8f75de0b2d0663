/**
 * Types, permissions and rules shared by the CloudTrail plugins.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './sensitive';
export * from './types';
