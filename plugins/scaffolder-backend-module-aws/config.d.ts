export interface Config {
  aws?: {
    /** Defaults of the organisation's naming and tagging convention. */
    organization?: {
      /** First part of every AWS name; `drone` by default. */
      sysname?: string;
      /** Value of the tag `Project`; `infra-course-drone` by default. */
      project?: string;
      /** The tag `Cost` is `<costTagPrefix>_<user>`; `drone` by default. */
      costTagPrefix?: string;
    };
    /** The AWS account that each environment (`dev`, `stg`, `prod`) lives in. */
    environments?: {
      [environment: string]: {
        /** 12 digits, in quotes. */
        accountId: string;
      };
    };
    /** Whether the portal may deploy environments to AWS and remove them. */
    deployment?: {
      /**
       * Off by default, because it lets the portal change AWS accounts; on by
       * default where the simulator answers for AWS (`aws.simulator.enabled`).
       * Accounts are those of `aws.environments`.
       */
      enabled?: boolean;
      /** The regions to deploy to; `aws.defaultRegion` by default. */
      regions?: string[];
      /**
       * Name of the IAM role, in each account, that CloudFormation works with.
       * The portal's own role then needs no right to the resources themselves.
       */
      serviceRoleName?: string;
    };
    /** The AWS region of a service that names none; `ap-northeast-1` by default. */
    defaultRegion?: string;
    /** What one US dollar is in other currencies; estimates show yen where `JPY` is set. */
    exchangeRates?: {
      [currency: string]: {
        /**
         * How much of the currency one US dollar is, such as 150.
         * @visibility frontend
         */
        perUsd: number;
        /**
         * Day of the rate, `YYYY-MM-DD`, in quotes.
         * @visibility frontend
         */
        asOf: string;
      };
    };
  };
}
