export { AlarmSource } from './AlarmSource';
export { LogSource } from './LogSource';
export { MetricDataSource } from './MetricDataSource';
export { TargetGroupSource } from './TargetGroupSource';
