import { InputError } from '@backstage/errors';
import { z } from 'zod';
import type { Scope } from '../services/types';
import type { Identity, TrailEvent } from './types';

/**
 * A record that CloudTrail is to tell beside what happens in the world.
 *
 * @public
 */
export interface AddedRecord {
  /**
   * CloudTrail's record. It needs `eventID`, `eventTime`, `eventSource`,
   * `eventName`, and an account and region; the rest can be as odd as it likes.
   */
  record: Readonly<Record<string, unknown>>;
  /** Which account lists it. Default: `recipientAccountId` of the record. */
  accountId?: string;
  /** Which region lists it. Default: `awsRegion` of the record. */
  region?: string;
  /** When it is listed first, ISO 8601. Default: at once. */
  deliveredAt?: string;
}

/**
 * What CloudTrail tells of the world.
 *
 * @public
 */
export interface ActivityLog {
  /**
   * Adds records, until the simulator ends. The same event may be added twice,
   * or in two regions, as CloudTrail sometimes delivers it.
   *
   * @throws InputError that names the field a record lacks
   */
  add(records: ReadonlyArray<AddedRecord>): void;
}

const text = z.string().min(1);

const recordSchema = z
  .object({
    eventID: text,
    eventTime: z.string().datetime(),
    eventSource: text,
    eventName: text,
    readOnly: z.boolean().optional().catch(undefined),
    userIdentity: z
      .object({
        type: z.string().optional(),
        arn: z.string().optional(),
        userName: z.string().optional(),
        accessKeyId: z.string().optional(),
        invokedBy: z.string().optional(),
      })
      .passthrough()
      .catch({}),
    resources: z
      .array(z.object({ type: z.string(), ARN: z.string() }).passthrough())
      .catch([]),
  })
  .passthrough();

const addedSchema = z
  .object({
    record: recordSchema,
    accountId: z.string().regex(/^\d{12}$/),
    region: text,
    deliveredAt: z.string().datetime({ offset: true }).optional(),
  })
  .strict();

/** Records from outside, for tests of what the world itself does not do. */
export class AddedRecords implements ActivityLog {
  #events: TrailEvent[] = [];

  add(records: ReadonlyArray<AddedRecord>): void {
    this.#events = [...this.#events, ...records.map(toEvent)];
  }

  events({ accountId, region }: Scope, from: number, to: number): TrailEvent[] {
    return this.#events.filter(
      event =>
        event.accountId === accountId &&
        event.region === region &&
        event.time >= from &&
        event.time < to,
    );
  }
}

function toEvent(added: AddedRecord): TrailEvent {
  const result = addedSchema.safeParse({
    ...added,
    accountId: added.accountId ?? added.record.recipientAccountId,
    region: added.region ?? added.record.awsRegion,
  });
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw new InputError(`activity: ${path.join('.')}: ${message}`);
  }
  const { accountId, region, deliveredAt, record } = result.data;
  const {
    eventID,
    eventTime,
    eventSource,
    eventName,
    readOnly,
    userIdentity,
    resources,
  } = record;
  const time = Math.floor(Date.parse(eventTime) / 1000) * 1000;
  return {
    id: eventID,
    accountId,
    region,
    time,
    deliveredAt: deliveredAt === undefined ? time : Date.parse(deliveredAt),
    actor: { identity: identityOf(userIdentity), sourceIp: '', userAgent: '' },
    call: {
      source: eventSource,
      name: eventName,
      isRead: readOnly,
      resources: resources.map(({ type, ARN }) => ({
        type,
        name: ARN.split(/[:/]/).at(-1) ?? ARN,
        arn: ARN,
      })),
    },
    // As it was given: what is odd about it is meant.
    record: added.record,
    accessKeyId: userIdentity.accessKeyId,
  };
}

/** Enough of it to be found by. */
function identityOf(
  identity: z.infer<typeof recordSchema>['userIdentity'],
): Identity {
  const { type, arn = '', userName = '', invokedBy = '' } = identity;
  if (type === 'Root') {
    return { type: 'Root', mfa: false };
  }
  if (type === 'AWSService') {
    return { type: 'AWSService', invokedBy };
  }
  const [, roleName, sessionName] = arn.split('/');
  return sessionName === undefined
    ? { type: 'IAMUser', userName }
    : { type: 'AssumedRole', roleName, sessionName };
}
