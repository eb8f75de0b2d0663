import { InputError } from '@backstage/errors';
import { isTagValue, TAG_VALUE_MAX_LENGTH } from './tagRules';

/**
 * The tags on every resource.
 * @public
 */
export type AwsTags = {
  /** Cost allocation tag: `drone_<user>`. */
  Cost: string;
  Project: string;
  /** Cost allocation tag of one service: the name of its catalog entity. */
  Component?: string;
  /** The resource's own name. */
  Name: string;
  createdBy: string;
};

const DEFAULT_PROJECT = 'infra-course-drone';
const DEFAULT_COST_TAG_PREFIX = 'drone';

/**
 * The tags of one resource.
 *
 * @throws InputError that names the field whose value AWS would refuse in a tag.
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/best-practices-and-strats.html#tag-conventions
 * @public
 */
export function getAwsTags(options: {
  user: string;
  resourceName: string;
  component?: string;
  project?: string;
  costTagPrefix?: string;
}): AwsTags {
  const {
    user,
    resourceName,
    component,
    project = DEFAULT_PROJECT,
    costTagPrefix = DEFAULT_COST_TAG_PREFIX,
  } = options;
  const fields = {
    user,
    resourceName,
    ...(component !== undefined && { component }),
    project,
    costTagPrefix,
  };
  for (const [field, value] of Object.entries(fields)) {
    if (value === '' || !isTagValue(value)) {
      throw new InputError(
        `"${field}" cannot be an AWS tag value: 1 to ${TAG_VALUE_MAX_LENGTH} letters, digits, spaces and _ . : / = + - @ are allowed.`,
      );
    }
  }
  return {
    Cost: `${costTagPrefix}_${user}`,
    Project: project,
    ...(component !== undefined && { Component: component }),
    Name: resourceName,
    createdBy: user,
  };
}
