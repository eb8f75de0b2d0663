/**
 * Who did what in AWS: ingest, store, search, export.
 *
 * @packageDocumentation
 */
export { cloudtrailPlugin as default } from './plugin';
