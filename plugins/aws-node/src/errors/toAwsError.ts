import { isError } from '@backstage/errors';
import {
  AwsAccessDeniedError,
  AwsCredentialsError,
  AwsError,
  AwsErrorDetails,
  AwsRequestError,
  AwsThrottledError,
  AwsUnavailableError,
  isAwsError,
} from './AwsErrors';

// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
const THROTTLED = new Set([
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'LimitExceededException',
  'PriorRequestNotComplete',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
]);

const ACCESS_DENIED = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'NotAuthorized',
  'UnauthorizedOperation',
]);

const CREDENTIALS = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignature',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'TokenRefreshRequired',
  'UnrecognizedClientException',
]);

const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

// Where the prefix of a service's IAM actions is not its SDK name
// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
const IAM_PREFIXES: Record<string, string> = {
  'CloudWatch Logs': 'logs',
  'Cost Explorer': 'ce',
  'Elastic Load Balancing v2': 'elasticloadbalancing',
  'Resource Groups Tagging API': 'tag',
};

function getMissingAction(message: string, details: AwsErrorDetails) {
  const told = /not authorized to perform:? ([a-z0-9-]+:[A-Za-z0-9*]+)/.exec(
    message,
  );
  if (told) {
    return told[1];
  }
  const service = details.service ?? 'sts';
  const prefix =
    IAM_PREFIXES[service] ?? service.toLowerCase().replaceAll(' ', '');
  return `${prefix}:${details.operation ?? 'AssumeRole'}`;
}

// the SDK keeps the code of a connection error it wraps only in its message
function getNetworkCode(error: { code?: unknown; message: string }) {
  const code = error.code ?? /\b(E[A-Z_]{4,})\b/.exec(error.message)?.[1];
  return UNREACHABLE.has(String(code)) ? String(code) : undefined;
}

type SdkErrorFields = {
  $fault?: unknown;
  $retryable?: { throttling?: boolean };
  $metadata?: { httpStatusCode?: number };
};

/**
 * Turns what an AWS SDK client throws into an error that says what happened and
 * what to do, for the reader of the portal. Errors that are not AWS's are
 * returned as they are.
 */
export function toAwsError(
  error: unknown,
  request: AwsErrorDetails,
): AwsError | Error {
  if (isAwsError(error) || !isError(error)) {
    return isAwsError(error) ? error : new Error(String(error));
  }
  const { $fault, $retryable, $metadata } = error as SdkErrorFields;
  const networkCode = getNetworkCode(error);
  const status = $metadata?.httpStatusCode;
  const details = { ...request, awsErrorName: error.name };
  const where = `account ${details.accountId}, region ${details.region}`;
  const what = [details.service, details.operation].filter(Boolean).join(' ');

  if (THROTTLED.has(error.name) || $retryable?.throttling || status === 429) {
    return new AwsThrottledError(
      `AWS asks to slow down: ${what} was throttled (${where}). Try again in a few seconds`,
      details,
      5,
      error,
    );
  }
  if (ACCESS_DENIED.has(error.name)) {
    const action = getMissingAction(error.message, details);
    return new AwsAccessDeniedError(
      `AWS refuses the portal's role: it lacks the IAM action ${action} (${where}). Ask whoever runs the portal to allow it`,
      details,
      action,
      error,
    );
  }
  if (CREDENTIALS.has(error.name)) {
    return new AwsCredentialsError(
      `AWS does not accept the portal's credentials for account ${details.accountId} (${error.name}). Ask whoever runs the portal to renew them`,
      details,
      error,
    );
  }
  if (
    error.name === 'TimeoutError' ||
    error.name === 'RequestTimeout' ||
    networkCode ||
    $fault === 'server' ||
    (status !== undefined && status >= 500)
  ) {
    return new AwsUnavailableError(
      `AWS did not answer: ${what} failed with ${networkCode ?? error.name} (${where}). Try again in a moment`,
      details,
      10,
      error,
    );
  }
  if ($fault === 'client' || status !== undefined) {
    return new AwsRequestError(
      `AWS does not accept the request ${what}: ${error.message} (${where})`,
      details,
      error,
    );
  }
  return error as Error;
}
