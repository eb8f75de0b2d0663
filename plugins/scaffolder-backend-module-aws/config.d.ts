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
    /** The AWS region of a service that names none; `ap-northeast-1` by default. */
    defaultRegion?: string;
  };
}
