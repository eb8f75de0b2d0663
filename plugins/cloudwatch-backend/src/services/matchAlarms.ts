import type {
  CompositeAlarm,
  Metric,
  MetricAlarm,
} from '@aws-sdk/client-cloudwatch';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  AlarmState,
  EntityAlarm,
  getMetricDefinitions,
  MetricDefinition,
  MetricResource,
} from '@hangar/plugin-cloudwatch-common';
import type { Alarms } from '../sources/AlarmSource';
import { findReferredAlarms } from './findReferredAlarms';

/** A metric that an alarm watches, directly or in metric math. */
type AlarmMetric = {
  namespace: string;
  metricName: string;
  dimensions: Map<string, string>;
  statistic?: string;
};

function toAlarmMetric(metric: Metric, statistic?: string): AlarmMetric {
  const { Namespace = '', MetricName = '', Dimensions = [] } = metric;
  return {
    namespace: Namespace,
    metricName: MetricName,
    dimensions: new Map(Dimensions.map(d => [d.Name ?? '', d.Value ?? ''])),
    statistic,
  };
}

function getAlarmMetrics(alarm: MetricAlarm): AlarmMetric[] {
  if (alarm.MetricName) {
    return [toAlarmMetric(alarm, alarm.Statistic ?? alarm.ExtendedStatistic)];
  }
  return (alarm.Metrics ?? []).flatMap(({ MetricStat: stat }) =>
    stat?.Metric ? [toAlarmMetric(stat.Metric, stat.Stat)] : [],
  );
}

// Container Insights has metrics of its own for the same service
const namespaceAliases: Record<string, string> = {
  'ECS/ContainerInsights': 'AWS/ECS',
};

// an alarm may look closer, for example at one availability zone
function belongsTo(metric: AlarmMetric, resource: MetricResource): boolean {
  const namespace = namespaceAliases[metric.namespace] ?? metric.namespace;
  return getMetricDefinitions(resource).some(
    definition =>
      definition.namespace === namespace &&
      Object.entries(definition.dimensions(resource)).every(
        ([name, value]) => metric.dimensions.get(name) === value,
      ),
  );
}

function findDefinition(
  metric: AlarmMetric,
  resource: MetricResource,
): MetricDefinition | undefined {
  const candidates = getMetricDefinitions(resource).filter(
    definition =>
      definition.namespace === metric.namespace &&
      definition.metricName === metric.metricName &&
      Object.keys(definition.dimensions(resource)).length ===
        metric.dimensions.size,
  );
  // CPUUtilization is both a load and, as a count of samples, a number of tasks
  return (
    candidates.find(({ statistics }) =>
      statistics.some(statistic => statistic === metric.statistic),
    ) ?? candidates.find(({ expression }) => !expression)
  );
}

function describe(
  alarm: MetricAlarm | CompositeAlarm,
  scope: AwsScope,
): EntityAlarm {
  const since = alarm.StateTransitionedTimestamp ?? alarm.StateUpdatedTimestamp;
  return {
    name: alarm.AlarmName ?? '',
    arn: alarm.AlarmArn ?? '',
    accountId: scope.accountId,
    region: scope.region,
    ...(alarm.AlarmDescription && { description: alarm.AlarmDescription }),
    state: (alarm.StateValue ?? 'INSUFFICIENT_DATA') as AlarmState,
    stateReason: alarm.StateReason ?? '',
    stateSince: (since ?? new Date(0)).toISOString(),
  };
}

function toEntityAlarm(
  alarm: MetricAlarm,
  scope: AwsScope,
  definition: MetricDefinition | undefined,
): EntityAlarm {
  // metric math has a threshold of its own, in no metric's unit
  const scale = definition?.scale ?? 1;
  const threshold = alarm.Threshold && alarm.Threshold * scale;
  const statistic = alarm.Statistic ?? alarm.ExtendedStatistic;
  return {
    ...describe(alarm, scope),
    ...(definition && { metricId: definition.id }),
    ...(threshold !== undefined && { threshold }),
    ...(alarm.ComparisonOperator && {
      comparisonOperator: alarm.ComparisonOperator,
    }),
    ...(statistic && { statistic }),
    ...(alarm.Period && { period: alarm.Period }),
    ...(alarm.EvaluationPeriods && {
      evaluationPeriods: alarm.EvaluationPeriods,
    }),
    ...(alarm.DatapointsToAlarm && {
      datapointsToAlarm: alarm.DatapointsToAlarm,
    }),
  };
}

/**
 * The alarms that watch a metric of one of the resources, by namespace and
 * dimensions, and the composite alarms that refer to such an alarm.
 */
export function matchAlarms(
  alarms: Alarms,
  resources: MetricResource[],
  scope: AwsScope,
): EntityAlarm[] {
  const matched = alarms.metricAlarms.flatMap(alarm => {
    const metrics = getAlarmMetrics(alarm);
    const watched = resources.filter(resource =>
      metrics.some(metric => belongsTo(metric, resource)),
    );
    if (watched.length === 0) {
      return [];
    }
    const definition = alarm.MetricName
      ? watched
          .map(resource => findDefinition(metrics[0], resource))
          .find(found => found !== undefined)
      : undefined;
    return [toEntityAlarm(alarm, scope, definition)];
  });
  const composites = findReferredAlarms(
    alarms.compositeAlarms,
    matched.map(({ name, arn }) => ({ name, arn })),
  );
  return [...matched, ...composites.map(alarm => describe(alarm, scope))];
}
