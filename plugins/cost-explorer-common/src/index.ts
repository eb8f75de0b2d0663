/**
 * Types and permissions shared by the Cost Explorer plugins.
 *
 * @packageDocumentation
 */
export * from './permissions';
export * from './ranges';
export * from './types';
