import { z } from 'zod';
import { toMinute } from '../../world/time';
import type { Alarm, AlarmEntry } from '../../world/alarms/types';
import {
  AwsError,
  invalidParameterCombination,
  invalidParameterValue,
} from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { stateReason, stateReasonData } from './alarmText';

const describeAlarmsSchema = z.object({
  AlarmNames: z.array(z.string().min(1).max(255)).max(100).optional(),
  AlarmNamePrefix: z.string().min(1).max(255).optional(),
  AlarmTypes: z.array(z.enum(['MetricAlarm', 'CompositeAlarm'])).optional(),
  StateValue: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']).optional(),
  ActionPrefix: z.string().optional(),
  MaxRecords: z.number().int().min(1).max(100).default(50),
  NextToken: z.string().optional(),
});

type Filter = z.infer<typeof describeAlarmsSchema>;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
export const describeAlarms = operation(
  describeAlarmsSchema,
  invalidParameterValue,
  (input, { call, world }) => {
    if (input.AlarmNames && input.AlarmNamePrefix) {
      throw invalidParameterCombination(
        'AlarmNames and AlarmNamePrefix cannot be specified together',
      );
    }
    const { NextToken, MaxRecords, ...filter } = input;
    const nowMinute = toMinute(world.now());
    const alarms = world.alarms
      .list(call)
      .map(entry => metricAlarm(entry, nowMinute))
      .filter(alarm => matches(alarm, input))
      .sort((a, b) => (a.AlarmName < b.AlarmName ? -1 : 1));
    const { items, nextToken } = paginate(alarms, {
      token: NextToken,
      size: MaxRecords,
      question: filter,
      invalidToken: () =>
        new AwsError('InvalidNextToken', 'The next token is not valid'),
    });
    return { MetricAlarms: items, CompositeAlarms: [], NextToken: nextToken };
  },
);

function matches(
  alarm: ReturnType<typeof metricAlarm>,
  filter: Filter,
): boolean {
  const { AlarmNames, AlarmNamePrefix = '', AlarmTypes, ActionPrefix } = filter;
  return (
    // Without a type, AWS answers with metric alarms only.
    (AlarmTypes ?? ['MetricAlarm']).includes('MetricAlarm') &&
    (AlarmNames ?? [alarm.AlarmName]).includes(alarm.AlarmName) &&
    alarm.AlarmName.startsWith(AlarmNamePrefix) &&
    (filter.StateValue ?? alarm.StateValue) === alarm.StateValue &&
    (ActionPrefix === undefined ||
      alarm.AlarmActions.some(arn => arn.startsWith(ActionPrefix)))
  );
}

function metricAlarm({ timeline }: AlarmEntry, nowMinute: number) {
  const { alarm } = timeline;
  const { state, sinceMinute, datapoints } = timeline.status(nowMinute);
  // What was always there was set up in January 2025.
  const createdMinute = alarm.createdMinute ?? Date.UTC(2025, 0, 6) / 60_000;
  return {
    AlarmName: alarm.name,
    AlarmArn: alarm.arn,
    AlarmDescription: alarm.description,
    AlarmConfigurationUpdatedTimestamp: createdMinute * 60,
    ActionsEnabled: true,
    OKActions: [],
    AlarmActions: alarm.actionArns,
    InsufficientDataActions: [],
    StateValue: state,
    StateReason: stateReason(alarm, state, datapoints),
    StateReasonData: JSON.stringify(
      stateReasonData(alarm, sinceMinute, datapoints),
    ),
    StateUpdatedTimestamp: sinceMinute * 60,
    StateTransitionedTimestamp: sinceMinute * 60,
    ...(alarm.queries ? { Metrics: alarm.queries } : singleMetric(alarm)),
    EvaluationPeriods: alarm.evaluationPeriods,
    DatapointsToAlarm: alarm.datapointsToAlarm,
    Threshold: alarm.threshold,
    ComparisonOperator: alarm.comparison,
    TreatMissingData: alarm.treatMissingData,
  };
}

function singleMetric({ metric, statistic, periodMinutes }: Alarm) {
  return {
    Namespace: metric.namespace,
    MetricName: metric.metricName,
    Dimensions: Object.entries(metric.dimensions).map(([Name, Value]) => ({
      Name,
      Value,
    })),
    ...(statistic.startsWith('p')
      ? { ExtendedStatistic: statistic }
      : { Statistic: statistic }),
    Period: periodMinutes * 60,
  };
}
