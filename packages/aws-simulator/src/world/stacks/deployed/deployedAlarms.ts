import { AlarmTimeline } from '../../alarms/AlarmTimeline';
import type { Alarm, AlarmEntry } from '../../alarms/types';
import { metricKey } from '../../metrics/metricKey';
import type { MetricSource } from '../../metrics/types';
import type { Scope } from '../../services/types';
import { toMinute } from '../../time';
import type { Inventory } from '../Inventory';
import type { InventoryItem } from '../records';
import { isObject } from '../template/Template';

type FindMetric = (scope: Scope, key: string) => MetricSource | undefined;

const COMPARISONS = [
  'GreaterThanThreshold',
  'GreaterThanOrEqualToThreshold',
  'LessThanThreshold',
  'LessThanOrEqualToThreshold',
] as const;

const MISSING_DATA = [
  'missing',
  'ignore',
  'notBreaching',
  'breaching',
] as const;

/**
 * The metric alarms of all stacks. One that is computed from several metrics is
 * shown with the first of them, and has no data.
 */
export function deployedAlarms(
  inventory: Inventory,
  findMetric: FindMetric,
): AlarmEntry[] {
  return inventory
    .all()
    .filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
    .map(item => ({
      accountId: item.accountId,
      region: item.region,
      name: item.physicalId,
      timeline: new AlarmTimeline(toAlarm(item, findMetric)),
    }));
}

function toAlarm(item: InventoryItem, findMetric: FindMetric): Alarm {
  const { properties, accountId, region, physicalId, createdAt } = item;
  const text = (name: string) =>
    properties[name] === undefined ? undefined : String(properties[name]);
  const evaluationPeriods = Number(properties.EvaluationPeriods ?? 1);
  const { AlarmActions: actions } = properties;
  return {
    accountId,
    region,
    name: physicalId,
    arn: item.arn ?? physicalId,
    description: text('AlarmDescription'),
    metric: readMetric(item, findMetric),
    statistic: text('ExtendedStatistic') ?? text('Statistic') ?? 'Average',
    comparison:
      COMPARISONS.find(name => name === properties.ComparisonOperator) ??
      'GreaterThanThreshold',
    threshold: Number(properties.Threshold ?? 0),
    periodMinutes: Math.max(1, Number(properties.Period ?? 60) / 60),
    evaluationPeriods,
    datapointsToAlarm: Number(
      properties.DatapointsToAlarm ?? evaluationPeriods,
    ),
    treatMissingData:
      MISSING_DATA.find(name => name === properties.TreatMissingData) ??
      'missing',
    actionArns: Array.isArray(actions) ? actions.map(String) : [],
    createdMinute: toMinute(createdAt),
  };
}

function readMetric(item: InventoryItem, findMetric: FindMetric) {
  const { Metrics: queries } = item.properties;
  const isComputed = Array.isArray(queries);
  const stat = isComputed
    ? queries.filter(isObject).map(({ MetricStat }) => MetricStat)
    : [];
  const [first] = stat.filter(isObject).map(({ Metric }) => Metric);
  const source = isComputed && isObject(first) ? first : item.properties;
  const namespace = String(source.Namespace ?? '');
  const metricName = String(source.MetricName ?? '');
  const dimensions = readDimensions(source.Dimensions);
  const key = metricKey(namespace, metricName, dimensions);
  return {
    namespace,
    metricName,
    dimensions,
    // Looked up each time: the service may come after its alarm.
    datum: (minute: number) =>
      isComputed ? undefined : findMetric(item, key)?.datum(minute),
  };
}

function readDimensions(dimensions: unknown): Record<string, string> {
  return Object.fromEntries(
    Array.isArray(dimensions)
      ? dimensions
          .filter(isObject)
          .map(({ Name, Value }) => [String(Name), String(Value)])
      : [],
  );
}
