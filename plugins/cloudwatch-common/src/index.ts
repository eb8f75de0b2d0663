/**
 * Types, permissions and metric definitions shared by the CloudWatch plugins.
 *
 * @packageDocumentation
 */
export * from './logs';
export * from './metrics';
export * from './permissions';
export * from './types';
