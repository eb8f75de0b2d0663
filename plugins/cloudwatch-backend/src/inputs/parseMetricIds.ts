import { InputError } from '@backstage/errors';
import {
  getMetricDefinition,
  metricDefinitions,
} from '@hangar/plugin-cloudwatch-common';

/** The input `metric`: ids of the metrics to answer with; all when absent. */
export function parseMetricIds(
  input: readonly string[] | undefined,
): string[] | undefined {
  if (input === undefined) {
    return undefined;
  }
  for (const id of input) {
    if (!getMetricDefinition(id)) {
      const type = Object.entries(metricDefinitions).find(([known]) =>
        id.startsWith(`${known}/`),
      );
      const known = type
        ? `: use ${type[1].map(definition => definition.id).join(', ')}`
        : ': an id is made of a resource type and a metric, such as ecs-service/CPUUtilization';
      throw new InputError(`metric "${id.slice(0, 200)}" is unknown${known}`);
    }
  }
  return [...input];
}
