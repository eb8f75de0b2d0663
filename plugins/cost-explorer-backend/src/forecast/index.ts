export * from './forecastMonth';
export * from './types';
