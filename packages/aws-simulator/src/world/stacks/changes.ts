import { isDeepStrictEqual } from 'node:util';
import { deletionPolicy } from './plan/deletionPolicy';
import type {
  ChangeDetail,
  ChangeSummary,
  Replacement,
} from './records/changeSetRecords';
import type {
  ResolvedResource,
  StackResource,
} from './records/resourceRecords';
import {
  changedProperties,
  replacementBy,
  replacementOf,
} from './replacements';
import type { Template } from './template/Template';
import { resourceTypeOf } from './types/resourceTypes';

export type ResourceChange = {
  action: 'Add' | 'Modify' | 'Remove';
  resource: ResolvedResource;
  before?: StackResource;
  replacement?: Replacement;
  details: ChangeDetail[];
};

type Sources = { before?: Template; after: Template };

/** What has to happen to the resources of a stack, in the order of their names. */
export function changesBetween(
  before: ReadonlyArray<StackResource>,
  after: ReadonlyArray<ResolvedResource>,
  sources: Sources,
): ResourceChange[] {
  const former = new Map(before.map(item => [item.logicalId, item]));
  const kept = new Set(after.map(({ logicalId }) => logicalId));
  const changes = after.flatMap((resource): ResourceChange[] => {
    const existing = former.get(resource.logicalId);
    if (!existing) {
      return [{ action: 'Add', resource, details: [] }];
    }
    const details = detailsOf(existing, resource, sources);
    return details.length === 0
      ? []
      : [
          {
            action: 'Modify',
            resource,
            before: existing,
            replacement: shownReplacement(existing, resource, details),
            details,
          },
        ];
  });
  const removed = before
    .filter(({ logicalId }) => !kept.has(logicalId))
    .map((resource): ResourceChange => ({
      action: 'Remove',
      resource,
      before: resource,
      details: [],
    }));
  return [...changes, ...removed].sort((a, b) =>
    a.resource.logicalId < b.resource.logicalId ? -1 : 1,
  );
}

// Until its cause is executed, CloudFormation does not commit itself.
function shownReplacement(
  before: StackResource,
  after: ResolvedResource,
  details: ReadonlyArray<ChangeDetail>,
): Replacement {
  const replacement = replacementOf(before, after.properties);
  const isCertain = details.some(
    detail => detail.replacement === 'True' && !detail.isDynamic,
  );
  return replacement === 'True' && !isCertain ? 'Conditional' : replacement;
}

function detailsOf(
  before: StackResource,
  after: ResolvedResource,
  sources: Sources,
): ChangeDetail[] {
  const { logicalId } = after;
  const raw = (template: Template | undefined, name: string) =>
    template?.Resources[logicalId]?.Properties?.[name];
  const plain = (attribute: ChangeDetail['attribute']): ChangeDetail => ({
    attribute,
    replacement: 'False',
    isDynamic: false,
  });
  const isTaggable = resourceTypeOf(after.type).arn !== undefined;
  return [
    ...changedProperties(before.properties, after.properties).map(
      (name): ChangeDetail => ({
        attribute: 'Properties',
        name,
        replacement: replacementBy(after.type, name),
        isDynamic: isDeepStrictEqual(
          raw(sources.before, name),
          raw(sources.after, name),
        ),
      }),
    ),
    ...(isTaggable && !isDeepStrictEqual(before.tags, after.tags)
      ? [plain('Tags')]
      : []),
    ...(isDeepStrictEqual(before.metadata, after.metadata)
      ? []
      : [plain('Metadata')]),
    ...(before.deletionPolicy === after.deletionPolicy
      ? []
      : [plain('DeletionPolicy')]),
  ];
}

/** A change as a change set keeps and shows it. */
export function summarizeChange(change: ResourceChange): ChangeSummary {
  const { action, resource, before, replacement, details } = change;
  return {
    action,
    logicalId: resource.logicalId,
    physicalId: before?.physicalId,
    type: resource.type,
    replacement,
    policyAction: policyAction(change),
    details,
  };
}

function policyAction(change: ResourceChange): string | undefined {
  const { action, resource, replacement } = change;
  if (action === 'Remove') {
    return deletionPolicy(resource.deletionPolicy);
  }
  return action === 'Modify' && replacement !== 'False'
    ? `ReplaceAnd${resource.updateReplacePolicy}`
    : undefined;
}
