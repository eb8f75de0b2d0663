import type { HumanDuration } from '@backstage/types';

export interface Config {
  costExplorer?: {
    /**
     * How the pages count costs. One of `metrics`. Defaults to the first of them.
     */
    metric?:
      | 'UnblendedCost'
      | 'AmortizedCost'
      | 'NetUnblendedCost'
      | 'NetAmortizedCost';

    /**
     * Ways of counting that are kept in the store; one request to AWS serves all
     * of them. Defaults to UnblendedCost.
     */
    metrics?: Array<
      | 'UnblendedCost'
      | 'AmortizedCost'
      | 'NetUnblendedCost'
      | 'NetAmortizedCost'
    >;

    /**
     * The cost allocation tag that tells entities apart; account totals are
     * checked by it. Defaults to Cost.
     */
    tagKey?: string;

    /**
     * Months that are kept, the current one not counted. 1 to 13; defaults to 13.
     */
    historyMonths?: number;

    schedule?: {
      /**
       * How often AWS is read. AWS refreshes its figures at most three times a
       * day, so 8 hours is the least. Defaults to 8 hours.
       */
      frequency?: HumanDuration;
      /**
       * How long one attempt may take; the next goes on where it was. After a
       * kill, nobody goes on before this time or 15 minutes are over, whichever
       * is longer. Defaults to 15 minutes.
       */
      timeout?: HumanDuration;
      /** How long after the start of the backend the first may begin. Defaults to 10 seconds. */
      initialDelay?: HumanDuration;
    };

    /**
     * Accounts whose Cost Explorer is read: a management account for all of its
     * organization, or an account for itself. Each has to be in `aws.accounts`,
     * or reachable by `aws.accountDefaults`. Defaults to every account of
     * `aws.accounts`; to none where `athena` is given.
     */
    payers?: Array<{
      /** Twelve digits. */
      accountId: string;
    }>;

    /**
     * Exports of AWS Data Exports that are read with Athena instead. An account
     * that a payer has too is read from the payer.
     */
    athena?: Array<{
      /** Shown to operators. Letters, digits and hyphens. */
      name: string;
      /** The account in which the query runs. Twelve digits. */
      accountId: string;
      region: string;
      /** Letters, digits and underscores. */
      database: string;
      /** Letters, digits and underscores. */
      table: string;
      workgroup: string;
      /** Where Athena puts results, `s3://…`. Defaults to what the workgroup says. */
      outputLocation?: string;
      format: 'cur-2.0' | 'focus-1.2';
      /** A query that has read more bytes than this is stopped. Defaults to 100 GiB. */
      scanLimitBytes?: number;
    }>;

    /**
     * How many ways to split the costs are read at most: the tag key above, and
     * those that annotations of entities name. Each costs as many requests as the first. Defaults to 20.
     */
    maxAllocations?: number;

    forecast?: {
      /** How sure it is that a month ends within its interval, 0.5 to 0.999. Defaults to 0.8. */
      confidence?: number;
    };

    anomalies?: {
      /** A day that differs by less is no anomaly. In US dollars. Defaults to 1. */
      minimumImpactUsd?: number;
    };
  };
}
