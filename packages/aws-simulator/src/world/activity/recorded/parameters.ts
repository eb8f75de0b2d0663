import { isObject } from '../../stacks/template/Template';

/** CloudTrail does not keep these, or not their values. */
const HIDDEN = new Map<string, unknown>([
  ['masterUserPassword', '****'],
  ['secretString', 'HIDDEN_DUE_TO_SECURITY_REASONS'],
  ['generateSecretString', undefined],
  ['imageManifest', undefined],
  ['parameterValue', undefined],
  ['templateBody', undefined],
]);

/** Parameters as CloudTrail writes them: names begin with a small letter. */
export function toTrailParameters(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(toTrailParameters);
  }
  if (!isObject(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => {
      const name = key.charAt(0).toLowerCase() + key.slice(1);
      return [
        name,
        HIDDEN.has(name) ? HIDDEN.get(name) : toTrailParameters(member),
      ];
    }),
  );
}
