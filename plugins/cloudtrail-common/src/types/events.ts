/**
 * Who made a request, by the words of CloudTrail's `userIdentity`.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 * @public
 */
export type ActivityPrincipal = {
  /** `IAMUser`, `AssumedRole`, `Root`, `AWSService`, `IdentityCenterUser`, …; `Unknown` where the event does not tell. */
  type: string;
  /** What it is called: the user name, the role session, the service's host name, `root`. */
  name: string;
  accountId: string | null;
  arn: string | null;
  /** The role, where one was assumed. */
  roleName: string | null;
  /** The person of the catalog, where the name leads to one. */
  userRef: string | null;
};

/**
 * Something an event touches.
 *
 * @public
 */
export type ActivityResource = {
  /** CloudFormation's name of the type, e.g. `AWS::ECS::Service`; `null` where it is not known. */
  type: string | null;
  name: string;
  arn: string | null;
  /** The entities of the catalog it belongs to, of those the reader may see. */
  entityRefs: string[];
};

/**
 * A value that an event changed. `before` is `null` where the event does not tell it.
 *
 * @public
 */
export type ActivityChange = {
  /** Name of the parameter, e.g. `desiredCount`. */
  field: string;
  before: string | null;
  after: string | null;
};

/**
 * One CloudTrail event, as lists show it.
 *
 * @public
 */
export type ActivityEvent = {
  /** AWS's own, unique. */
  eventId: string;
  /** ISO 8601, UTC; to the second. */
  eventTime: string;
  accountId: string;
  region: string;
  /** The service, e.g. `ecs.amazonaws.com`. */
  eventSource: string;
  /** The API operation, e.g. `UpdateService`. */
  eventName: string;
  readOnly: boolean;
  /** `null` where the request succeeded. */
  errorCode: string | null;
  principal: ActivityPrincipal;
  sourceIpAddress: string | null;
  userAgent: string | null;
  resources: ActivityResource[];
  changes: ActivityChange[];
  /** Id of the rule that says why this event deserves a look; `null` for most. */
  sensitiveRule: string | null;
};

/**
 * `GET /events/{eventId}`: one event with everything AWS recorded.
 *
 * @public
 */
export type ActivityEventDetail = ActivityEvent & {
  errorMessage: string | null;
  /** CloudTrail's record, with secrets masked before it was stored. */
  record: unknown;
  /** Where something was masked, e.g. `requestParameters.secretString`. */
  maskedPaths: string[];
  /** The event in the AWS console. */
  consoleUrl: string;
  simulated: boolean;
};
