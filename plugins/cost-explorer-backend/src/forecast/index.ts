export { cutSeries, getLastDay, toSeries, type CostSeries } from './CostSeries';
export { getWeekday, toDate, toDayNumber } from './days';
export { findLargestStep } from './findStep';
export { fitCostModel, type CostModel } from './fitCostModel';
export { forecastMonth } from './forecastMonth';
export { getWidth } from './statistics';
export * from './types';
export { getWeekdayFactors } from './weekdayFactors';
