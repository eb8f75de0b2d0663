import { setTimeout as wait } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  AwsCredentialsError,
  AwsThrottledError,
  AwsUnavailableError,
} from '@hangar/plugin-aws-node';

/** Calls AWS again while the failure passes by itself. */
export type RetryAws = <T>(
  call: (options: { renewCredentials: boolean }) => Promise<T>,
) => Promise<T>;

const EXPIRED = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'TokenRefreshRequired',
]);
const MAX_ATTEMPTS = 12;
const MAX_EXPIRED = 3;
const MAX_DELAY_MS = 60_000;

function isPassing(error: unknown): error is Error {
  return (
    error instanceof AwsThrottledError || error instanceof AwsUnavailableError
  );
}

function isExpired(error: unknown): error is AwsCredentialsError {
  return (
    error instanceof AwsCredentialsError &&
    EXPIRED.has(error.aws.awsErrorName ?? '')
  );
}

/**
 * Beyond the retries of the SDK, which give up after seconds: a deployment takes
 * minutes, and AWS may ask to slow down, or a session may end, meanwhile.
 *
 * @param options - `delayMs` is the first wait; each is twice as long, up to a minute
 */
export function createRetryAws(options: {
  logger: LoggerService;
  delayMs: number;
  maxAttempts?: number;
}): RetryAws {
  const { logger, delayMs, maxAttempts = MAX_ATTEMPTS } = options;
  return async call => {
    let renewCredentials = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await call({ renewCredentials });
      } catch (error) {
        renewCredentials = isExpired(error);
        const limit = renewCredentials ? MAX_EXPIRED : maxAttempts;
        if (attempt >= limit || !(renewCredentials || isPassing(error))) {
          throw error;
        }
        const delay = Math.min(delayMs * 2 ** (attempt - 1), MAX_DELAY_MS);
        logger.warn(
          `${(error as Error).message}. The portal tries again in ${Math.ceil(delay / 1000)} s.`,
        );
        await wait(delay);
      }
    }
  };
}
