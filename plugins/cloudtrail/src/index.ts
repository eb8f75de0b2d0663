/**
 * Who did what in AWS, next to the catalog entry and for auditors, for the new
 * frontend system; the previous one is served by `./legacy`.
 *
 * @packageDocumentation
 */
export { cloudtrailPlugin as default } from './plugin';
export * from './api';
export { isCloudtrailAvailable } from './availability';
export { cloudtrailMessages } from './messages/en';
export { cloudtrailTranslationRef } from './translation';
