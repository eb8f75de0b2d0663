import { CustomErrorBase, ServiceUnavailableError } from '@backstage/errors';

/**
 * Why AWS gave no answer: it asked to slow down, it (or the way to it) is down
 * or too slow, it refuses the portal's role, the portal's credentials are not
 * accepted, the account is not configured, or it calls the request invalid.
 *
 * @public
 */
export type AwsErrorKind =
  | 'throttled'
  | 'unavailable'
  | 'access-denied'
  | 'credentials'
  | 'account-not-configured'
  | 'invalid-request';

/**
 * The AWS request that failed.
 *
 * @public
 */
export type AwsErrorDetails = {
  /** E.g. `CloudWatch`; absent when it failed before a request was made. */
  service?: string;
  /** E.g. `GetMetricData`. */
  operation?: string;
  accountId: string;
  region: string;
  /** AWS's own name of the error, e.g. `ResourceNotFoundException`. */
  awsErrorName?: string;
};

// The SDK's own error goes to the log, not to the reader: it holds role names
// and request ids, so it is kept where serialisation does not reach
function keepCause(error: Error, cause: unknown) {
  Object.defineProperty(error, 'cause', { value: cause, enumerable: false });
}

/**
 * AWS asked to slow down, or the portal's own rate budget is used up. HTTP 503
 * with `Retry-After`.
 *
 * @public
 */
export class AwsThrottledError extends ServiceUnavailableError {
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'throttled';
  constructor(
    message: string,
    /** The request that failed. */
    readonly aws: AwsErrorDetails,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter: number,
    cause?: unknown,
  ) {
    super(message);
    keepCause(this, cause);
  }
}

/**
 * AWS did not answer in time, or answered with a fault of its own. HTTP 503
 * with `Retry-After`.
 *
 * @public
 */
export class AwsUnavailableError extends ServiceUnavailableError {
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'unavailable';
  constructor(
    message: string,
    /** The request that failed. */
    readonly aws: AwsErrorDetails,
    /** Seconds after which trying again makes sense. */
    readonly retryAfter: number,
    cause?: unknown,
  ) {
    super(message);
    keepCause(this, cause);
  }
}

/**
 * AWS refuses the portal's role. Not the fault of the person who asked: HTTP
 * 502, never 403, so that it does not read as a missing portal permission.
 *
 * @public
 */
export class AwsAccessDeniedError extends CustomErrorBase {
  /** Also `error.name` in the body of the HTTP answer. */
  name = 'AwsAccessDeniedError' as const;
  /** The HTTP status of the portal's answer. */
  readonly statusCode = 502;
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'access-denied';
  constructor(
    message: string,
    /** The request that failed. */
    readonly aws: AwsErrorDetails,
    /** The IAM action that the portal's role lacks, e.g. `cloudwatch:GetMetricData`. */
    readonly missingAction: string,
    cause?: unknown,
  ) {
    super(message);
    keepCause(this, cause);
  }
}

/**
 * AWS does not accept the portal's credentials, or there are none. HTTP 502.
 *
 * @public
 */
export class AwsCredentialsError extends CustomErrorBase {
  /** Also `error.name` in the body of the HTTP answer. */
  name = 'AwsCredentialsError' as const;
  /** The HTTP status of the portal's answer. */
  readonly statusCode = 502;
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'credentials';
  constructor(
    message: string,
    /** The request that failed. */
    readonly aws: AwsErrorDetails,
    cause?: unknown,
  ) {
    super(message);
    keepCause(this, cause);
  }
}

/**
 * The account is not among `aws.accounts`, and there is no
 * `aws.accountDefaults.roleName`. No AWS request was made. HTTP 502.
 *
 * @public
 */
export class AwsAccountNotConfiguredError extends CustomErrorBase {
  /** Also `error.name` in the body of the HTTP answer. */
  name = 'AwsAccountNotConfiguredError' as const;
  /** The HTTP status of the portal's answer. */
  readonly statusCode = 502;
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'account-not-configured';
  constructor(
    /** The account and region that were asked for. */
    readonly aws: AwsErrorDetails,
  ) {
    super(
      `The portal has no access to AWS account ${aws.accountId}. Add it to aws.accounts in the portal's configuration, or correct the account in the entity's annotations`,
    );
  }
}

/**
 * AWS calls the request invalid, for example because a resource does not exist;
 * `aws.awsErrorName` says why. HTTP 502.
 *
 * @public
 */
export class AwsRequestError extends CustomErrorBase {
  /** Also `error.name` in the body of the HTTP answer. */
  name = 'AwsRequestError' as const;
  /** The HTTP status of the portal's answer. */
  readonly statusCode = 502;
  /** Tells this error apart from the other {@link AwsError}s. */
  readonly kind: AwsErrorKind = 'invalid-request';
  constructor(
    message: string,
    /** The request that failed. */
    readonly aws: AwsErrorDetails,
    cause?: unknown,
  ) {
    super(message);
    keepCause(this, cause);
  }
}

/**
 * Every error that stands for "AWS gave no answer".
 *
 * @public
 */
export type AwsError =
  | AwsThrottledError
  | AwsUnavailableError
  | AwsAccessDeniedError
  | AwsCredentialsError
  | AwsAccountNotConfiguredError
  | AwsRequestError;

/**
 * Whether an error stands for "AWS gave no answer".
 *
 * @public
 */
export function isAwsError(error: unknown): error is AwsError {
  return (
    error instanceof AwsThrottledError ||
    error instanceof AwsUnavailableError ||
    error instanceof AwsAccessDeniedError ||
    error instanceof AwsCredentialsError ||
    error instanceof AwsAccountNotConfiguredError ||
    error instanceof AwsRequestError
  );
}
