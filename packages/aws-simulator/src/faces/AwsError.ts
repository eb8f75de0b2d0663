/** An answer of AWS that says no. */
export class AwsError extends Error {
  /**
   * @param code - the AWS error code, e.g. `InvalidParameterValue`
   * @param shape - the name of the error in the JSON protocols, where it differs
   */
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    readonly shape = code,
  ) {
    super(message);
    this.name = 'AwsError';
  }
}

/** CloudWatch's errors have one name in JSON and another in the older XML. */
export function invalidParameterValue(message: string): AwsError {
  return new AwsError(
    'InvalidParameterValue',
    message,
    400,
    'InvalidParameterValueException',
  );
}

export function invalidParameterCombination(message: string): AwsError {
  return new AwsError(
    'InvalidParameterCombination',
    message,
    400,
    'InvalidParameterCombinationException',
  );
}

export function missingParameter(message: string): AwsError {
  return new AwsError(
    'MissingParameter',
    message,
    400,
    'MissingRequiredParameterException',
  );
}

export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message, 400, 'ValidationException');
}
