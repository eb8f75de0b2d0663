export * from './createFormatters';
export * from './formatUnit';
export * from './useFormatters';
export * from './createDayFormatters';
export * from './useDayFormatters';
