import type { JsonObject, JsonValue } from '@backstage/types';
import type { AwsScope } from '@hangar/plugin-aws-common';

function sortKeys(_key: string, value: JsonValue | undefined) {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The same text for the same read, whatever the order of its input's keys. */
export function toReadKey(read: {
  scope: AwsScope;
  operation: string;
  input: JsonObject;
}): string {
  const { scope, operation, input } = read;
  return JSON.stringify(
    [scope.accountId, scope.region, operation, input],
    sortKeys,
  );
}
