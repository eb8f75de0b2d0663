import { AlarmTimeline } from '../../alarms/AlarmTimeline';
import type { Alarm, AlarmEntry } from '../../alarms/types';
import { metricKey } from '../../metrics/metricKey';
import type { MetricSource } from '../../metrics/types';
import type { Scope } from '../../services/types';
import { toMinute } from '../../time';
import type { Inventory } from '../Inventory';
import type { InventoryItem } from '../records/resourceRecords';
import { readMetric, readQueries } from './alarmMetric';

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

/** The metric alarms of all stacks. */
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
  const { AlarmActions: actions, Metrics: queries } = properties;
  const source = Array.isArray(queries)
    ? readQueries(queries)
    : readMetric(properties);
  const { namespace, metricName, dimensions } = source;
  const key = metricKey(namespace, metricName, dimensions);
  const evaluationPeriods = Number(properties.EvaluationPeriods ?? 1);
  return {
    accountId,
    region,
    name: physicalId,
    arn: item.arn ?? physicalId,
    description:
      properties.AlarmDescription === undefined
        ? undefined
        : String(properties.AlarmDescription),
    metric: {
      namespace,
      metricName,
      dimensions,
      // Looked up each time: the service may come after its alarm.
      datum: minute => findMetric(item, key)?.datum(minute),
    },
    queries: Array.isArray(queries) ? queries : undefined,
    statistic: source.statistic,
    comparison:
      COMPARISONS.find(name => name === properties.ComparisonOperator) ??
      'GreaterThanThreshold',
    threshold: Number(properties.Threshold ?? 0),
    periodMinutes: Math.max(1, source.period / 60),
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
