export type { Allocation, CombinedSelectors, EntitySelector } from './types';
