import { isAwsError } from '@hangar/plugin-aws-node';

/** Whether AWS's error says that there is no such stack or change set. */
export function isNotFound(error: unknown): boolean {
  return (
    isAwsError(error) &&
    (/NotFound/.test(error.aws.awsErrorName ?? '') ||
      / does not exist/.test(error.message))
  );
}

/** Whether AWS's own name of the error is like this. */
export function hasName(error: unknown, pattern: RegExp): boolean {
  return isAwsError(error) && pattern.test(error.aws.awsErrorName ?? '');
}
