import { CustomErrorBase, isError } from '@backstage/errors';
import { isAwsError } from '@hangar/plugin-aws-node';
import type { LaneError } from './types';

const kinds: Record<string, LaneError['kind']> = {
  throttled: 'throttled',
  'access-denied': 'denied',
  'account-not-configured': 'denied',
  credentials: 'credentials',
};

/**
 * What AWS answers where an account has not enabled a region, and where keys are wrong.
 *
 * @see https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html
 */
const regionErrors = new Set([
  'AuthFailure',
  'InvalidClientTokenId',
  'OptInRequired',
  'RegionDisabledException',
  'UnrecognizedClientException',
]);

/** Why a lane could not be read. */
export function explainFailure(error: unknown): LaneError {
  if (isAwsError(error)) {
    return {
      kind: kinds[error.kind] ?? 'failed',
      name: error.aws.awsErrorName ?? error.name,
      message: error.message,
    };
  }
  // the messages of databases hold statements and values, which are for the log only
  return error instanceof CustomErrorBase
    ? { kind: 'failed', name: error.name, message: error.message }
    : {
        kind: 'failed',
        name: isError(error) ? error.name : 'Error',
        message:
          "The events could not be stored. The portal's log says why; they are read again later",
      };
}

/** Whether the region may be the reason: its keys are refused, and another region of the account takes them. */
export const mayBeDisabled = ({ name }: LaneError): boolean =>
  regionErrors.has(name);

/** Whether the pages of an answer are no longer there. */
export const isExpired = (error: unknown): boolean =>
  isAwsError(error) &&
  /^(?:Invalid|Expired)NextToken(?:Exception)?$/.test(
    error.aws.awsErrorName ?? '',
  );
