/**
 * Types shared by the plugins that show the repositories of this machine.
 *
 * @packageDocumentation
 */
export { getLocalGitRepositoryName } from './getLocalGitRepositoryName';
export * from './types';
