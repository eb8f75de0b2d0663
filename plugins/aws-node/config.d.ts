export interface Config {
  aws?: {
    /** The AWS simulator on this machine's loopback interface. */
    simulator?: {
      /** Send every AWS request to the simulator instead of AWS. */
      enabled?: boolean;
      /** The port the simulator listens on. Defaults to 4570. */
      port?: number;
    };

    /** How names and tags are made. */
    organization?: {
      /**
       * First part of every resource name.
       */
      sysname?: string;
      /**
       * Value of the `Project` tag.
       */
      project?: string;
      /**
       * First part of the value of the `Cost` tag.
       */
      costTagPrefix?: string;
    };

    /** The AWS account that each environment lives in. */
    environments?: {
      [environment: string]: {
        /**
         * Twelve digits.
         */
        accountId: string;
      };
    };

    /**
     * The region of resources whose region is not written elsewhere.
     */
    defaultRegion?: string;
  };
}
