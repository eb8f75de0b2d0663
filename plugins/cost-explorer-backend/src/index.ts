/**
 * What AWS costs, by catalog entity: ingest, store, forecast and budgets.
 *
 * @packageDocumentation
 */
export { costExplorerPlugin as default } from './plugin';
