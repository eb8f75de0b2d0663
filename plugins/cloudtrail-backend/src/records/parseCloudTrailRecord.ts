import { createHash } from 'node:crypto';
import { findSensitiveRule } from '../sensitive';
import type { ActivityRecord } from '../store/types';
import { findChanges } from './findChanges';
import { findResources, type LookupResource } from './findResources';
import { maskSecrets } from './maskSecrets';
import { parsePrincipal } from './parsePrincipal';
import { shortenRecord } from './shortenRecord';
import { asMap, asText, type JsonMap, readText } from './values';

/** What the source says beside the record. It stands in where the record does not tell. */
export type RecordHints = {
  eventId?: string;
  /** Milliseconds since 1970. */
  time?: number;
  accountId?: string;
  region?: string;
  eventName?: string;
  eventSource?: string;
  readOnly?: boolean;
  userName?: string;
  resources?: LookupResource[];
};

/** Operations that change nothing, for records from before `readOnly`. */
const READ = /^(?:Describe|Get|List|Lookup|Head|BatchGet|Search|Query|Scan)/;
const ID_LENGTH = 64;

function readJson(source: unknown): { record: JsonMap; isReadable: boolean } {
  let value = source;
  if (typeof source === 'string') {
    try {
      value = JSON.parse(source);
    } catch {
      value = undefined;
    }
  }
  const record = asMap(value);
  return { record: record ?? {}, isReadable: record !== undefined };
}

const hash = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);

function readTime(record: JsonMap, hints: RecordHints): number {
  const time = Date.parse(asText(record.eventTime) ?? '');
  return Number.isFinite(time) ? time : (hints.time ?? 0);
}

function readReadOnly(record: JsonMap, eventName: string, hints: RecordHints) {
  const { readOnly } = record;
  if (typeof readOnly === 'boolean') {
    return readOnly;
  }
  return typeof readOnly === 'string'
    ? readOnly.toLowerCase() === 'true'
    : (hints.readOnly ?? READ.test(eventName));
}

function readHead(record: JsonMap, hints: RecordHints, source: unknown) {
  const identity = asMap(record.userIdentity);
  const eventName =
    readText(record.eventName, 128) ?? hints.eventName ?? 'Unknown';
  return {
    // an event without an id is known by its content
    eventId:
      readText(record.eventID, ID_LENGTH) ??
      hints.eventId ??
      hash(typeof source === 'string' ? source : JSON.stringify(record)),
    time: readTime(record, hints),
    accountId:
      readText(record.recipientAccountId, 12) ??
      hints.accountId ??
      readText(identity?.accountId, 12) ??
      'unknown',
    region: readText(record.awsRegion, 32) ?? hints.region ?? 'unknown',
    eventSource:
      readText(record.eventSource, 128) ?? hints.eventSource ?? 'unknown',
    eventName,
    readOnly: readReadOnly(record, eventName, hints),
  };
}

/** A sign-in that failed has no error code. */
const readErrorCode = (record: JsonMap) =>
  readText(record.errorCode, 128) ??
  (asMap(record.responseElements)?.ConsoleLogin === 'Failure'
    ? 'Failure'
    : null);

function toRecord(
  source: unknown,
  hints: RecordHints,
  known: { record: JsonMap; isReadable: boolean },
): ActivityRecord {
  const { record: masked, maskedPaths } = maskSecrets(known.record);
  const head = readHead(masked, hints, source);
  return {
    ...head,
    errorCode: readErrorCode(masked),
    errorMessage: readText(masked.errorMessage, 2_048),
    principal: parsePrincipal(masked.userIdentity, hints.userName ?? null),
    sourceIpAddress: readText(masked.sourceIPAddress, 128),
    userAgent: readText(masked.userAgent, 512),
    resources: findResources(
      { ...masked, eventSource: head.eventSource },
      head,
      hints.resources,
    ),
    changes: findChanges(masked),
    sensitiveRule: findSensitiveRule(masked),
    record: known.isReadable ? shortenRecord(masked) : null,
    maskedPaths,
  };
}

/**
 * Reads a record of CloudTrail, as the text or the object that LookupEvents,
 * Athena and EventBridge give. Never throws: of a record that cannot be read there is what `hints` tell.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export function parseCloudTrailRecord(
  source: unknown,
  hints: RecordHints = {},
): ActivityRecord {
  try {
    return toRecord(source, hints, readJson(source));
  } catch {
    return toRecord('', hints, { record: {}, isReadable: false });
  }
}
