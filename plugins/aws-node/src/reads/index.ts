export { collectPages } from './collectPages';
export { createBatchLoader } from './createBatchLoader';
export { KeptPromise } from './KeptPromise';
export { SharedReads } from './SharedReads';
export type { ReadLifetime, SharedAnswer, SharedReadOptions } from './types';
