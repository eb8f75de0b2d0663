import { isDeepStrictEqual } from 'node:util';
import type { Replacement } from './records/changeSetRecords';
import type { ResolvedResource } from './records/resourceRecords';
import { isTagProperty } from './types/resourceTags';
import { resourceTypeOf } from './types/resourceTypes';

type Properties = Readonly<Record<string, unknown>>;

/** The properties that differ, tags left out. */
export function changedProperties(
  before: Properties,
  after: Properties,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    name =>
      !isTagProperty(name) && !isDeepStrictEqual(before[name], after[name]),
  );
}

/** Whether a change of one property makes CloudFormation replace a resource. */
export function replacementBy(type: string, property: string): Replacement {
  const { replacedBy = [], maybeReplacedBy = [] } = resourceTypeOf(type);
  if (replacedBy.includes(property)) {
    return 'True';
  }
  return maybeReplacedBy.includes(property) ? 'Conditional' : 'False';
}

/** Whether these properties make CloudFormation replace a resource. */
export function replacementOf(
  { type, properties }: Pick<ResolvedResource, 'type' | 'properties'>,
  after: Properties,
): Replacement {
  const each = changedProperties(properties, after).map(name =>
    replacementBy(type, name),
  );
  if (each.includes('True')) {
    return 'True';
  }
  return each.includes('Conditional') ? 'Conditional' : 'False';
}
