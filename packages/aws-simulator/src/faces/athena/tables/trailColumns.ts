import {
  describeIdentity,
  seconds,
} from '../../../world/activity/describeIdentity';
import { describeRecord } from '../../../world/activity/describeRecord';
import type { TrailEvent } from '../../../world/activity/types';
import { isObject } from '../../../world/stacks/template/Template';
import { Struct, type Row, type Value } from '../sql/values';
import type { Partition } from './PartitionedTable';

const TEXTS = [
  'eventVersion',
  'eventTime',
  'eventSource',
  'eventName',
  'awsRegion',
  'sourceIPAddress',
  'userAgent',
  'errorCode',
  'errorMessage',
  'requestParameters',
  'responseElements',
  'additionalEventData',
  'requestID',
  'eventID',
  'readOnly',
  'eventType',
  'apiVersion',
  'recipientAccountId',
  'serviceEventDetails',
  'sharedEventID',
  'vpcEndpointId',
  'vpcEndpointAccountId',
  'eventCategory',
  'sessionCredentialFromConsole',
];

const IDENTITY = [
  'type',
  'principalid',
  'arn',
  'accountid',
  'invokedby',
  'accesskeyid',
  'username',
  'sessioncontext',
  'sessioncontext.attributes',
  'sessioncontext.attributes.mfaauthenticated',
  'sessioncontext.attributes.creationdate',
  'sessioncontext.sessionissuer',
  'sessioncontext.sessionissuer.type',
  'sessioncontext.sessionissuer.principalid',
  'sessioncontext.sessionissuer.arn',
  'sessioncontext.sessionissuer.accountid',
  'sessioncontext.sessionissuer.username',
];

/**
 * The columns of AWS's table for CloudTrail, and the fields of `useridentity`.
 *
 * https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export const trailColumns: ReadonlySet<string> = new Set([
  ...TEXTS.map(name => name.toLowerCase()),
  'useridentity',
  ...IDENTITY.map(path => `useridentity.${path}`),
  'resources',
  'tlsdetails',
  'account',
  'region',
  'timestamp',
]);

type Reader = (event: TrailEvent, record: () => TrailRecord) => Value;

type TrailRecord = Readonly<Record<string, unknown>>;

const readers: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(
    TEXTS.map((name): [string, Reader] => [
      name.toLowerCase(),
      (_, record) => textOf(record()[name]),
    ]),
  ),
  resources: (_, record) => toStruct(record().resources),
  tlsdetails: (_, record) => toStruct(record().tlsDetails),
  // Most statements choose by these; the record need not be made for that.
  eventid: ({ id }) => id,
  eventname: ({ call }) => call.name,
  eventsource: ({ call }) => call.source,
  eventtime: ({ time }) => seconds(time),
  readonly: ({ call }) => String(call.isRead ?? false),
  useridentity: ({ record, actor, accountId, time }) =>
    toStruct(
      record
        ? record.userIdentity
        : describeIdentity(actor.identity, accountId, time),
    ),
};

/**
 * An event as a row: what is not a text is the text of its JSON. A column is
 * worked out when it is looked at.
 */
export function trailRow(partition: Partition, event: TrailEvent): Row {
  let made: TrailRecord | undefined;
  const record = () => {
    made ??= describeRecord(event);
    return made;
  };
  const known = new Map<string, Value>();
  const read = (name: string) => {
    const value = known.get(name) ?? readers[name](event, record);
    known.set(name, value);
    return value;
  };
  return new Proxy<Row>(partition, {
    get: (values, name) =>
      typeof name === 'string' && Object.hasOwn(readers, name)
        ? read(name)
        : Reflect.get(values, name),
  });
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Names of fields are in small letters. */
function toStruct(value: unknown): Value {
  if (Array.isArray(value)) {
    return value.map(toStruct);
  }
  if (!isObject(value)) {
    return textOf(value);
  }
  return new Struct(
    Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key.toLowerCase(),
        toStruct(member),
      ]),
    ),
  );
}
