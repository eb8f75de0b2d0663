/**
 * CloudWatch metrics, alarms and logs of a catalog entity.
 *
 * @packageDocumentation
 */
export { cloudwatchPlugin as default } from './plugin';
