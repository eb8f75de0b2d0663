export * from './alarmState';
export * from './fillZeros';
export * from './getHeadline';
export * from './getThresholds';
export * from './groupMetrics';
export * from './selectVitals';
