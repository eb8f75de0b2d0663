export * from './coverage';
export * from './events';
export * from './exports';
export * from './filter';
export * from './history';
export * from './lists';
