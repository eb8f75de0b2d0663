import type { Entity } from '@backstage/catalog-model';
import {
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_COST_INSIGHTS_TAGS_ANNOTATION,
  type AwsResource,
  getAwsBinding,
  parseAwsResourceName,
} from '@hangar/plugin-aws-common';
import type {
  CostCondition,
  CostProblem,
  CostSelector,
} from '@hangar/plugin-cost-explorer-common';
import { getResourceName } from './getResourceName';
import type { EntitySelector, SelectorOptions } from './types';

const COST_CATEGORY = 'cost-category:';

function toCondition(tag: { key: string; value: string }): CostCondition {
  return tag.key.startsWith(COST_CATEGORY)
    ? {
        type: 'cost-category',
        key: tag.key.slice(COST_CATEGORY.length),
        values: [tag.value],
      }
    : { type: 'tag', key: tag.key, values: [tag.value] };
}

/** The same key several times means "one of"; each value stays once. */
function toSelector(
  tags: Array<{ key: string; value: string }>,
): CostSelector | undefined {
  const conditions = new Map<string, CostCondition>();
  for (const condition of tags.map(toCondition)) {
    const id = `${condition.type}:${condition.key}`;
    const values = conditions.get(id)?.values ?? [];
    conditions.set(id, {
      ...condition,
      values: [...new Set([...values, ...condition.values])],
    });
  }
  return conditions.size > 0 ? [...conditions.values()] : undefined;
}

/** The person whose `Cost` tag is on the resources, as their names tell it. */
function findUser(entity: Entity, resources: AwsResource[]) {
  const stackName =
    entity.metadata.annotations?.[AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION];
  const names = [stackName ?? '', ...resources.map(getResourceName)];
  return names
    .map(name => parseAwsResourceName(name)?.user)
    .find(user => user !== undefined);
}

/**
 * Which costs are an entity's own: what its annotation says, else the `Cost`
 * tag that all resources of its user carry.
 */
export function getEntitySelector(
  entity: Entity,
  options: SelectorOptions,
): EntitySelector {
  const { costTags, resources, problems } = getAwsBinding(entity);
  const annotated =
    entity.metadata.annotations?.[AWS_COST_INSIGHTS_TAGS_ANNOTATION];
  if (annotated !== undefined) {
    return {
      selector: toSelector(costTags),
      problems: problems
        .filter(
          ({ annotation }) => annotation === AWS_COST_INSIGHTS_TAGS_ANNOTATION,
        )
        .map(({ annotation, value, message }): CostProblem => ({
          kind: 'invalid-annotation',
          subject: annotation,
          message: `The annotation ${annotation} is "${value}". ${message}`,
        })),
    };
  }
  const user = findUser(entity, resources);
  return {
    selector:
      user === undefined
        ? undefined
        : [
            {
              type: 'tag',
              key: 'Cost',
              values: [`${options.costTagPrefix}_${user}`],
            },
          ],
    problems: [],
  };
}
