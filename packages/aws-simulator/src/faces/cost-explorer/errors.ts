import { AwsError } from '../AwsError';

export function validationException(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

export function dataUnavailable(message: string): AwsError {
  return new AwsError('DataUnavailableException', message);
}

export function invalidNextToken(): AwsError {
  return new AwsError(
    'InvalidNextTokenException',
    'The pagination token is invalid. Try again without a pagination token.',
  );
}

export function requestChanged(): AwsError {
  return new AwsError(
    'RequestChangedException',
    'Your request parameters changed between pages. Try again with the old parameters or without a pagination token.',
  );
}
