export interface Config {
  aws?: {
    /** AWS on loopback, for development and demonstrations. */
    simulator?: {
      /**
       * Start the simulator with the backend and send every AWS client to it.
       * Refused when `NODE_ENV` is `production`.
       *
       * @visibility frontend
       */
      enabled?: boolean;
      /** Port on 127.0.0.1. Default: 4570. */
      port?: number;
      /**
       * File that remembers what became part of the world: services that were seen,
       * and stacks with everything they made. Relative to the backend's working
       * directory. Without it they are forgotten on restart.
       */
      stateFile?: string;
      /** Seed of the world: the same seed gives the same world. Default: hangar. */
      seed?: string;
    };
  };
}
