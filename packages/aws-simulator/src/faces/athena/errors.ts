import { AwsError } from '../AwsError';

export function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequestException', message);
}
