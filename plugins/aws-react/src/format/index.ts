export * from './createFormatters';
export * from './formatUnit';
export * from './useFormatters';
