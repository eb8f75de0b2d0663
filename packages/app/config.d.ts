export interface Config {
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
