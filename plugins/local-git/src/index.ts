/**
 * The repository of an entity and its documents, next to the catalog entry.
 *
 * @packageDocumentation
 */
export { localGitPlugin as default } from './plugin';
export { localGitMessages } from './locales/en';
export { localGitTranslationRef } from './translation';
