import { IdentityApi } from '@backstage/frontend-plugin-api';

const KEY = 'hangar:entered';

/** Remembers in this browser that the reader has entered, so that a reload does not ask again. */
export const enteredStorage = {
  get: () => window.localStorage.getItem(KEY) === 'true',
  set: () => window.localStorage.setItem(KEY, 'true'),
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
