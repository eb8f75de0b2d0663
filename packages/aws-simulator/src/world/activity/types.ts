import type { Scope } from '../services/types';

/** Who made a request, as CloudTrail tells it. */
export type Identity =
  | {
      type: 'IAMUser';
      userName: string;
      /** In the console: whether the session was opened with MFA. */
      session?: { mfa: boolean };
      /** The service that made the request in the user's name. */
      invokedBy?: string;
    }
  | {
      type: 'AssumedRole';
      roleName: string;
      rolePath?: string;
      sessionName: string;
      invokedBy?: string;
    }
  | { type: 'Root'; mfa: boolean }
  | { type: 'AWSService'; invokedBy: string };

/** Somebody at a keyboard, a pipeline, a task: an identity, where from and by what. */
export type Actor = {
  identity: Identity;
  sourceIp: string;
  userAgent: string;
};

/** A resource as LookupEvents lists it. */
export type TrailResource = { type: string; name: string; arn?: string };

/** What was asked for and answered; absent where CloudTrail writes `null`. */
export type Parameters = {
  request?: unknown;
  response?: unknown;
  additional?: Readonly<Record<string, unknown>>;
};

/** A request to AWS, without who made it and when. */
export type TrailCall = {
  /** The service's host name, e.g. `ecs.amazonaws.com`. */
  source: string;
  name: string;
  /** Default: false. */
  isRead?: boolean;
  resources?: TrailResource[];
  /** Only worked out when the event is read. */
  parameters?: () => Parameters;
  error?: { code?: string; message: string };
  /** Default: `AwsApiCall`. */
  eventType?: 'AwsConsoleSignIn' | 'AwsServiceEvent';
};

/** An event of CloudTrail in the account and region that recorded it. */
export type TrailEvent = Scope & {
  /** Always the same for the same event. */
  id: string;
  /** Epoch milliseconds, whole seconds. */
  time: number;
  actor: Actor;
  call: TrailCall;
  /** When LookupEvents first lists it. */
  deliveredAt: number;
  /** The whole record, where it was given instead of being made of the rest. */
  record?: Readonly<Record<string, unknown>>;
  /** The one in `record`. */
  accessKeyId?: string;
};
