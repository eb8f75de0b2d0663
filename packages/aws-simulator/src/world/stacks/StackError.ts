/** A refusal of CloudFormation, in its words; `code` is the AWS error code. */
export class StackError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = 'StackError';
  }
}

export function stackValidationError(message: string): StackError {
  return new StackError('ValidationError', message);
}
