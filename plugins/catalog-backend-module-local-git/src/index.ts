/**
 * Repositories published on this machine appear in the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleLocalGit as default } from './module';
