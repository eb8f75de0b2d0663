import { hash32, noise } from '../world/random';

/**
 * A failure to answer a request with.
 *
 * @public
 */
export interface RequestFault {
  /** The SDK's name of the service, e.g. `cloudwatch`. */
  service: string;
  /** All operations of the service when absent. */
  operation?: string;
  /** All accounts when absent. */
  accountId?: string;
  /** All regions when absent. */
  region?: string;
  /**
   * `throttle` answers a throttling error, `error` the one in
   * `code`, `access-denied` a refusal; `latency` only delays the answer.
   */
  kind: 'throttle' | 'latency' | 'error' | 'access-denied';
  /** How long a `latency` fault delays the answer. */
  milliseconds?: number;
  /** The AWS error code of an `error` fault. Default: `InternalFailure`. */
  code?: string;
  /** How many requests it hits before it is over. Default: all. */
  times?: number;
  /** Share of the requests it hits, 0 to 1. Default: 1. */
  rate?: number;
}

/**
 * A resource of a stack that fails when CloudFormation creates, updates or
 * deletes it. It is decided when the operation of the stack begins.
 *
 * @public
 */
export interface ResourceFault {
  /** Resources belong to stacks, and stacks to CloudFormation. */
  service: 'cloudformation';
  /** Tells it from the failures of requests. */
  kind: 'resource-failure';
  /** A resource type, e.g. `AWS::RDS::DBInstance`, or a logical id. */
  resource: string;
  /** What fails. Default: `create`. */
  on?: 'create' | 'update' | 'delete';
  /** What the resource's own service says, e.g. `Insufficient capacity`. */
  reason?: string;
  /** How many resources it hits before it is over. Default: all. */
  times?: number;
  /** Share of the resources it hits, 0 to 1. Default: 1. */
  rate?: number;
}

/**
 * A failure that was ordered.
 *
 * @public
 */
export type Fault = RequestFault | ResourceFault;

/** What a fault can be narrowed to. */
export type FaultTarget = Required<
  Pick<RequestFault, 'service' | 'operation' | 'accountId' | 'region'>
>;

type ActiveFault = { fault: Fault; left: number; seen: number };

const DEFAULT_REASON = 'The AWS simulator was told to let it fail';

/**
 * The faults that are in force.
 *
 * @public
 */
export interface FaultList {
  /** Replaces all faults. */
  set(faults: ReadonlyArray<Fault>): void;
  /** The faults in force; `times` is what is left of it. */
  list(): Fault[];
}

/** Decides which requests a fault hits. */
export class FaultInjector implements FaultList {
  #faults: ActiveFault[] = [];

  set(faults: ReadonlyArray<Fault>): void {
    this.#faults = faults.map(fault => ({
      fault,
      left: fault.times ?? Infinity,
      seen: 0,
    }));
  }

  list(): Fault[] {
    return this.#faults
      .filter(({ left }) => left > 0)
      .map(({ fault, left }) =>
        fault.times === undefined ? fault : { ...fault, times: left },
      );
  }

  /** The faults that hit this request, each counted as used. */
  take(call: FaultTarget): RequestFault[] {
    return this.#faults.flatMap(active => {
      const { fault } = active;
      return fault.kind !== 'resource-failure' &&
        isAimedAt(fault, call) &&
        this.#hits(active)
        ? [fault]
        : [];
    });
  }

  /** Why a resource of a stack is to fail, if it is; counted as used. */
  takeResourceFailure(
    { type, logicalId }: { type: string; logicalId: string },
    action: 'create' | 'update' | 'delete',
  ): string | undefined {
    for (const active of this.#faults) {
      const { fault } = active;
      if (
        fault.kind === 'resource-failure' &&
        [type, logicalId].includes(fault.resource) &&
        (fault.on ?? 'create') === action &&
        this.#hits(active)
      ) {
        return fault.reason ?? DEFAULT_REASON;
      }
    }
    return undefined;
  }

  #hits(active: ActiveFault): boolean {
    if (active.left <= 0) {
      return false;
    }
    const { rate = 1, service } = active.fault;
    active.seen += 1;
    // Drawn from the running number, so that a test sees the same every time.
    if (noise(hash32(service), active.seen, 1) >= rate) {
      return false;
    }
    active.left -= 1;
    return true;
  }
}

function isAimedAt(fault: RequestFault, call: FaultTarget): boolean {
  const { service, operation, accountId, region } = fault;
  return (
    service === call.service &&
    (operation ?? call.operation) === call.operation &&
    (accountId ?? call.accountId) === call.accountId &&
    (region ?? call.region) === call.region
  );
}
