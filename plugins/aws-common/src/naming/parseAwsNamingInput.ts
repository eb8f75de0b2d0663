import { InputError } from '@backstage/errors';
import {
  findAwsNamingProblems,
  type AwsNamingField,
} from './findAwsNamingProblems';
import type { AwsNamingInput } from './types';

/**
 * Checks the fields that make up the names.
 *
 * @throws InputError that names every wrong field and the form it should have.
 * @public
 */
export function parseAwsNamingInput(
  input: Partial<Record<AwsNamingField, unknown>>,
): AwsNamingInput {
  const problems = findAwsNamingProblems(input);
  if (problems.length > 0) {
    throw new InputError(problems.map(problem => problem.message).join(' '));
  }
  const { sysname, environment, user, name } = input as AwsNamingInput;
  return { sysname, environment, user, name };
}
