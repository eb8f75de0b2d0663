import { AwsError } from '../AwsError';

const ERRORS: Readonly<Record<string, string>> = {
  EndTime: 'InvalidTimeRangeException',
  EventCategory: 'InvalidEventCategoryException',
  LookupAttributes: 'InvalidLookupAttributesException',
  MaxResults: 'InvalidMaxResultsException',
  NextToken: 'InvalidNextTokenException',
  StartTime: 'InvalidTimeRangeException',
};

/** CloudTrail has an exception of its own for each parameter. */
export function invalidParameter(message: string, field: string): AwsError {
  const [parameter] = field.split('.');
  const name = ERRORS[parameter] ?? 'InvalidParameterCombinationException';
  return new AwsError(name, message);
}

export function invalidNextToken(message: string): AwsError {
  return new AwsError('InvalidNextTokenException', message);
}

export function invalidTimeRange(message: string): AwsError {
  return new AwsError('InvalidTimeRangeException', message);
}

/** What AWS answers in a region that the account has not enabled. */
export function regionNotEnabled(): AwsError {
  return new AwsError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    403,
  );
}
