export { collectPages } from './collectPages';
export { createBatchLoader } from './createBatchLoader';
export { SharedReads } from './SharedReads';
export type { ReadLifetime, SharedAnswer, SharedReadOptions } from './types';
