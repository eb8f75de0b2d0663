export interface Config {
  auth?: {
    providers?: {
      /** Signs in as one of these users, without a password. Works in development only. */
      'sample-users'?: {
        users: Array<{
          /**
           * Reference of the User entity, e.g. `user:default/engineer`.
           * @visibility frontend
           */
          entityRef: string;
          /** What the user owns by, until the catalog has read the User entity. Defaults to the user alone. */
          ownershipEntityRefs?: string[];
        }>;
      };
    };
  };
}
