export * from './findTopMovers';
export * from './types';
