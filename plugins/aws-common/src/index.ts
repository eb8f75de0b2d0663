/**
 * AWS annotations, entity to AWS resources, names and tags, prices, console
 * addresses.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './console';
export * from './naming';
export * from './permissions';
export * from './prices';
export * from './resources';
