/**
 * Serves the repository and the documents of a catalog entity that a
 * repository of this machine declares.
 *
 * @packageDocumentation
 */
export { localGitPlugin as default } from './plugin';
