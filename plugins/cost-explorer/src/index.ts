/**
 * What AWS costs, next to the catalog entry and for managers, for the new
 * frontend system; the previous one is served by `./legacy`.
 *
 * @packageDocumentation
 */
export { costExplorerPlugin as default } from './plugin';
export * from './api';
export { isCostExplorerAvailable } from './availability';
export { costExplorerMessages } from './messages/en';
export { costExplorerTranslationRef } from './translation';
