import type { AthenaTableConfig } from '@hangar/plugin-aws-node';

/** A trail in S3 that is queried with Athena. */
export type AthenaTrailConfig = AthenaTableConfig & {
  /** Whose events come into the store from here. */
  accounts: string[];
};

/** `cloudTrail` of the configuration, with its defaults. */
export type CloudTrailConfig = {
  readEvents: boolean;
  retentionDays: number;
  /** Each once; with the one of the global services. */
  regions: string[];
  accounts: string[];
  overlapMs: number;
  schedule: { frequencyMs: number; timeoutMs: number; initialDelayMs: number };
  athena: AthenaTrailConfig[];
  events: { topic: string };
  /** Entity refs in full. */
  notify: string[];
};
