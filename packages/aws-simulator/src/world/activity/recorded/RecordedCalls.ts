import { z } from 'zod';
import type { Scope } from '../../services/types';
import { deliveryOf } from '../delivery';
import type { Actor, TrailEvent } from '../types';

const identitySchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('IAMUser'),
    userName: z.string(),
    invokedBy: z.string().optional(),
  }),
  z.object({
    type: z.literal('AssumedRole'),
    roleName: z.string(),
    sessionName: z.string(),
    invokedBy: z.string().optional(),
  }),
]);

export const recordedCallSchema = z.object({
  id: z.string(),
  accountId: z.string(),
  region: z.string(),
  /** Epoch milliseconds, whole seconds. */
  time: z.number(),
  identity: identitySchema,
  source: z.string(),
  name: z.string(),
  resources: z
    .array(
      z.object({
        type: z.string(),
        name: z.string(),
        arn: z.string().optional(),
      }),
    )
    .optional(),
  request: z.unknown(),
  response: z.unknown(),
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});

/** A change that was asked of the simulated AWS, or that a stack made. */
export type RecordedCall = z.infer<typeof recordedCallSchema>;

export type RecordedIdentity = RecordedCall['identity'];

// Enough for some weeks of work with the portal; the oldest are forgotten.
const MAX_KEPT = 3000;

const ADDRESS = '203.0.113.250';
const AGENT =
  'aws-sdk-js/3.920.0 ua/2.1 os/linux#6.11 lang/js md/nodejs#24.11.0';

/** The changes that somebody made through the API faces, oldest first. */
export class RecordedCalls {
  readonly #calls: RecordedCall[];

  constructor(calls: ReadonlyArray<RecordedCall> = []) {
    this.#calls = [...calls];
  }

  all(): ReadonlyArray<RecordedCall> {
    return this.#calls;
  }

  add(call: RecordedCall): void {
    this.#calls.push(call);
    this.#calls.splice(0, this.#calls.length - MAX_KEPT);
  }

  /** Who last asked something of a stack. */
  whoChangedStack(
    { accountId, region }: Scope,
    name: string,
  ): RecordedIdentity | undefined {
    return this.#calls.findLast(
      call =>
        call.accountId === accountId &&
        call.region === region &&
        call.source === 'cloudformation.amazonaws.com' &&
        call.resources?.some(resource => resource.name === name),
    )?.identity;
  }

  events({ accountId, region }: Scope, from: number, to: number): TrailEvent[] {
    return this.#calls
      .filter(
        call =>
          call.accountId === accountId &&
          call.region === region &&
          call.time >= from &&
          call.time < to,
      )
      .map(toEvent);
  }
}

function toEvent(call: RecordedCall): TrailEvent {
  const { id, accountId, region, time, identity, source, name } = call;
  const { resources, error, request, response } = call;
  return {
    id,
    accountId,
    region,
    time,
    deliveredAt: deliveryOf(id, time),
    actor: actorOf(identity),
    call: {
      source,
      name,
      resources,
      error,
      parameters: () => ({ request, response }),
    },
  };
}

function actorOf(identity: RecordedIdentity): Actor {
  const { invokedBy } = identity;
  return {
    identity,
    sourceIp: invokedBy ?? ADDRESS,
    userAgent: invokedBy ?? AGENT,
  };
}
