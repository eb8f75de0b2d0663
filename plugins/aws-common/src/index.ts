/**
 * AWS annotations, entity to AWS resources, names and tags, console addresses.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './console';
export * from './naming';
export * from './resources';
