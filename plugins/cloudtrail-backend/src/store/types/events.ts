import type { ActivityChange } from '@hangar/plugin-cloudtrail-common';

/** Who made a request, as the event tells it. */
export type RecordPrincipal = {
  type: string;
  name: string;
  accountId: string | null;
  arn: string | null;
  roleName: string | null;
};

/** A resource as the event tells it, in the account and region that own it. */
export type RecordResource = {
  type: string | null;
  name: string;
  arn: string | null;
};

/** One event, parsed and masked: what the store takes in. */
export type ActivityRecord = {
  eventId: string;
  /** Milliseconds since 1970. */
  time: number;
  accountId: string;
  region: string;
  eventSource: string;
  eventName: string;
  readOnly: boolean;
  errorCode: string | null;
  errorMessage: string | null;
  principal: RecordPrincipal;
  sourceIpAddress: string | null;
  userAgent: string | null;
  resources: RecordResource[];
  changes: ActivityChange[];
  sensitiveRule: string | null;
  /** CloudTrail's record, secrets masked. */
  record: unknown;
  maskedPaths: string[];
};

/** One event as the store gives it back, without what only its page needs. */
export type StoredEvent = Omit<
  ActivityRecord,
  'errorMessage' | 'record' | 'maskedPaths' | 'principal'
> & { principal: RecordPrincipal & { id: number } };

/** One event with everything. */
export type StoredEventDetail = StoredEvent &
  Pick<ActivityRecord, 'errorMessage' | 'record' | 'maskedPaths'>;
