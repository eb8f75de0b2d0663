import type { HumanDuration } from '@backstage/types';

export interface Config {
  cloudTrail?: {
    /**
     * Keep reads (`Describe…`, `List…`) too, not changes only. There are many
     * more of them: AWS lets 100 events a second be read, per account and region. Defaults to false.
     */
    readEvents?: boolean;

    /** How many days events are kept. 1 to 3650; defaults to 400. */
    retentionDays?: number;

    /**
     * Regions whose events are read. The region that holds the events of global
     * services (IAM, sign-in, CloudFront), us-east-1, is always read too. Defaults to `aws.defaultRegion`.
     */
    regions?: string[];

    /**
     * Accounts whose events are read, 12 digits each. Each has to be in
     * `aws.accounts`, or reachable by `aws.accountDefaults`. Defaults to every account of `aws.accounts`.
     */
    accounts?: string[];

    /**
     * How far a read goes back behind the last one, because events come late. 0 to 24 hours; defaults to 30 minutes.
     */
    overlap?: HumanDuration;

    schedule?: {
      /** How often AWS is read, 30 seconds at least. Defaults to 1 minute. */
      frequency?: HumanDuration;
      /**
       * How long one run may take; the next goes on where it was. After a kill,
       * nobody goes on before this time is over. Defaults to 5 minutes.
       */
      timeout?: HumanDuration;
      /** How long after the start of the backend the first run may begin. Defaults to 5 seconds. */
      initialDelay?: HumanDuration;
    };

    /**
     * Trails in S3 that are queried with Athena: for what is older than the
     * store, and for the accounts that are named here instead of asking CloudTrail. The table
     * has to have the columns of AWS's documentation and the partition columns `account`, `region` and `timestamp` (yyyy/MM/dd).
     */
    athena?: Array<{
      /** Shown to readers and operators. Letters, digits and hyphens. */
      name: string;
      /** The account in which the query runs. Twelve digits. */
      accountId: string;
      /** The region in which the query runs. */
      region: string;
      /** Letters, digits and underscores. */
      database: string;
      /** Letters, digits and underscores. */
      table: string;
      workgroup: string;
      /** Where Athena puts results, `s3://…`. Defaults to what the workgroup says. */
      outputLocation?: string;
      /** A query that has read more bytes than this is stopped. Defaults to 100 GiB. */
      scanLimitBytes?: number;
      /**
       * Accounts whose events come into the store from this trail, for the whole
       * of `retentionDays`, hour by hour; CloudTrail itself is not asked for them. Defaults to none: the trail is
       * only searched on demand.
       */
      accounts?: string[];
    }>;

    events?: {
      /**
       * Topic of the events service on which events of EventBridge arrive. Letters, digits, `-` and `_`. Defaults to `aws-cloudtrail`.
       */
      topic?: string;
    };

    /**
     * Users or groups that are told of sensitive events, as entity refs such as `group:default/audit`. Defaults to nobody.
     */
    notify?: string[];
  };
}
