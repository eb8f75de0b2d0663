import { AwsError } from '../AwsError';

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

export function logGroupNotFound(): AwsError {
  return new AwsError(
    'ResourceNotFoundException',
    'The specified log group does not exist.',
  );
}

export function malformedQuery(message: string): AwsError {
  return new AwsError('MalformedQueryException', message);
}
