import type { Entity } from '@backstage/catalog-model';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  EntityMetric,
  getMetricDefinitions,
  MetricDefinition,
  MetricResource,
  MetricsResponse,
} from '@hangar/plugin-cloudwatch-common';
import type { MetricDataSource } from '../sources';
import type { MetricQuery } from '../sources/MetricQuery';
import { resolveReadWindow, toReadWindow } from '../sources/ReadWindow';
import type { EntityResources } from './EntityResources';
import { toEntityMetric, toFailedMetric } from './entityMetrics';
import { askEachScope, getDataAge } from './scopes';

export type MetricsRequest = {
  from: Date;
  to: Date;
  /** Seconds. */
  period: number;
  /** Ids of the metrics to answer with; all when absent. */
  metricIds?: string[];
};

/** A metric to ask for: a definition applied to a resource. */
export type WatchedMetric = AwsScope & {
  definition: MetricDefinition;
  resource: MetricResource;
  queries: MetricQuery[];
};

function toWatchedMetrics(resource: MetricResource): WatchedMetric[] {
  return getMetricDefinitions(resource).map(definition => ({
    accountId: resource.accountId,
    region: resource.region,
    definition,
    resource,
    queries: definition.statistics.map(statistic => ({
      namespace: definition.namespace,
      metricName: definition.metricName,
      dimensions: definition.dimensions(resource),
      statistic,
      ...(definition.expression && { expression: definition.expression }),
    })),
  }));
}

/** Decides which metrics an entity has, and answers with them. */
export class MetricsService {
  constructor(
    private readonly resources: EntityResources,
    private readonly source: MetricDataSource,
    private readonly options: { simulated: boolean; now: () => Date },
  ) {}

  async getMetrics(
    entity: Entity,
    request: MetricsRequest,
  ): Promise<MetricsResponse> {
    const now = this.options.now();
    const window = toReadWindow({ ...request, now });
    const { resources, problems } = await this.resources.getWatched(entity);

    // a filter narrows the answer, not the request: everybody shares one
    const outcomes = await askEachScope(
      resources.flatMap(toWatchedMetrics),
      (scope, metrics) =>
        this.source.getMetricData(
          scope,
          metrics.flatMap(({ queries }) => queries),
          window,
        ),
    );
    const answers = outcomes.flatMap(o => ('answer' in o ? [o.answer] : []));
    const items = outcomes.flatMap((outcome): EntityMetric[] => {
      if ('error' in outcome) {
        return outcome.items.map(metric =>
          toFailedMetric(metric, outcome.error),
        );
      }
      const results = [...outcome.answer.value.results];
      return outcome.items.map(metric =>
        toEntityMetric(metric, results.splice(0, metric.queries.length)),
      );
    });
    const shown = answers[0]?.value ?? toIso(resolveReadWindow(window, now));
    return {
      ...getDataAge(answers, { simulated: this.options.simulated, now }),
      items: items.filter(({ id }) => request.metricIds?.includes(id) ?? true),
      from: shown.from,
      to: shown.to,
      period: request.period,
      problems,
    };
  }
}

function toIso({ from, to }: { from: Date; to: Date }) {
  return { from: from.toISOString(), to: to.toISOString() };
}
