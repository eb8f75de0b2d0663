export * from './days';
export * from './parseCostRange';
export * from './types';
