import { ParametersError } from './read-parameters.ts';

/** @throws ParametersError when AWS would not take the tag. */
export function parseImageTag(value: string | undefined): string | undefined {
  if (!value) return undefined;
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(value)) return value;
  throw new ParametersError(
    'IMAGE_TAG must be up to 128 letters, digits and _ . - such as a commit hash.',
  );
}
