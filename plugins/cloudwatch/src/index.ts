/**
 * CloudWatch metrics, alarms and logs next to the catalog entry, for the new
 * frontend system; the previous one is served by `./legacy`.
 *
 * @packageDocumentation
 */
export { cloudwatchPlugin as default } from './plugin';
export * from './api';
export { isCloudwatchAvailable } from './availability';
export { cloudwatchMessages } from './locales/en';
export { cloudwatchTranslationRef } from './translation';
