/**
 * The repository of an entity and its documents, next to the catalog entry.
 *
 * @packageDocumentation
 */
export { localGitPlugin as default } from './plugin';
export { localGitTranslationRef } from './translation';
