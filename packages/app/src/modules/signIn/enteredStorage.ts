import { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'hangar:sample-user';

/** Remembers in this browser who the reader has entered as, so that a reload does not ask again. */
export const enteredStorage = {
  get: () => window.localStorage.getItem(KEY) ?? undefined,
  set: (user: string) => window.localStorage.setItem(KEY, user),
  clear: () => window.localStorage.removeItem(KEY),
};

/** The same identity, whose sign-out also forgets that the reader has entered. */
export function forgetOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      enteredStorage.clear();
      await identity.signOut();
    },
  };
}
