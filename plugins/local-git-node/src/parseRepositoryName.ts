import { InputError } from '@backstage/errors';

const REPOSITORY_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_LENGTH = 63;

/**
 * Whether a text can be the name of a local repository: 1 to 63 lower-case
 * letters, digits and single hyphens, a letter or digit first and last.
 */
export function isRepositoryName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= MAX_LENGTH &&
    REPOSITORY_NAME.test(value)
  );
}

/**
 * Checks the name of a local repository.
 *
 * @param field - how the reader knows the field, for the message
 * @throws InputError that names the field
 * @public
 */
export function parseRepositoryName(
  value: unknown,
  field: string = 'repositoryName',
): string {
  if (!isRepositoryName(value)) {
    throw new InputError(
      `"${field}" must be 1 to ${MAX_LENGTH} lower-case letters, digits and single hyphens, a letter or digit first and last.`,
    );
  }
  return value;
}
