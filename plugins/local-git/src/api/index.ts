export { LocalGitClient, localGitApiRef } from './LocalGitClient';
export type { LocalGitApi } from './LocalGitClient';
