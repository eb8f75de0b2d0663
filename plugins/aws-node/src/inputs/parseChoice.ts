import { InputError } from '@backstage/errors';

/**
 * An input that is one of a few words; the first one when absent.
 *
 * @param field - what the input is called, for who reads the error
 * @throws InputError that names the field and the words
 * @public
 */
export function parseChoice<T extends string>(
  field: string,
  input: string | undefined,
  choices: readonly T[],
): T {
  const choice =
    input === undefined ? choices[0] : choices.find(known => known === input);
  if (choice === undefined) {
    throw new InputError(
      `${field} must be one of ${choices.join(', ')}: "${(input ?? '').slice(0, 50)}" is not`,
    );
  }
  return choice;
}
