export interface Config {
  auth?: {
    providers?: {
      'sample-users'?: {
        users: Array<{
          /**
           * A user that the sign-in page offers, e.g. `user:default/engineer`.
           * @visibility frontend
           */
          entityRef: string;
        }>;
      };
    };
  };
  aws?: {
    simulator?: {
      /**
       * Whether AWS is simulated; the app says so wherever it shows something.
       * @visibility frontend
       */
      enabled?: boolean;
    };
  };
}
