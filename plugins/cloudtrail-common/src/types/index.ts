export * from './coverage';
export * from './events';
export * from './filter';
export * from './lists';
