import { z } from 'zod';
import type { AlarmTimeline } from '../../world/alarms/AlarmTimeline';
import type { Alarm, AlarmTransition } from '../../world/alarms/types';
import { toMinute } from '../../world/time';
import { AwsError, invalidParameterValue } from '../AwsError';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { stateReason, stateReasonData } from './alarmText';
import { epochSecondsSchema } from './schemas';

const describeAlarmHistorySchema = z.object({
  AlarmName: z.string().min(1).max(255).optional(),
  AlarmTypes: z.array(z.enum(['MetricAlarm', 'CompositeAlarm'])).optional(),
  HistoryItemType: z
    .enum(['ConfigurationUpdate', 'StateUpdate', 'Action'])
    .optional(),
  StartDate: epochSecondsSchema.optional(),
  EndDate: epochSecondsSchema.optional(),
  MaxRecords: z.number().int().min(1).max(100).default(100),
  NextToken: z.string().optional(),
  ScanBy: z
    .enum(['TimestampDescending', 'TimestampAscending'])
    .default('TimestampDescending'),
});

type HistoryItem = {
  AlarmName: string;
  AlarmType: string;
  Timestamp: number;
  HistoryItemType: 'ConfigurationUpdate' | 'StateUpdate' | 'Action';
  HistorySummary: string;
  HistoryData: string;
};

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html */
export const describeAlarmHistory = operation(
  describeAlarmHistorySchema,
  invalidParameterValue,
  (input, { call, world }) => {
    const { NextToken, MaxRecords, ...question } = input;
    const nowMinute = toMinute(world.now());
    const history = world.alarms
      .list(call)
      .filter(({ name }) => (input.AlarmName ?? name) === name)
      .flatMap(({ timeline }) => alarmHistory(timeline, nowMinute))
      .filter(
        ({ Timestamp, HistoryItemType }) =>
          Timestamp >= (input.StartDate ?? -Infinity) &&
          Timestamp <= (input.EndDate ?? Infinity) &&
          (input.HistoryItemType ?? HistoryItemType) === HistoryItemType,
      )
      .sort((a, b) => a.Timestamp - b.Timestamp);
    if (input.ScanBy === 'TimestampDescending') {
      history.reverse();
    }
    const { items, nextToken } = paginate(history, {
      token: NextToken,
      size: MaxRecords,
      question,
      invalidToken: () =>
        new AwsError('InvalidNextToken', 'The next token is not valid'),
    });
    return { AlarmHistoryItems: items, NextToken: nextToken };
  },
);

/** The history of one alarm, oldest first. */
function alarmHistory(
  timeline: AlarmTimeline,
  nowMinute: number,
): HistoryItem[] {
  const { alarm } = timeline;
  const { createdMinute } = alarm;
  const items = timeline
    .transitions(nowMinute)
    .flatMap(transition => transitionItems(alarm, transition));
  if (createdMinute === undefined) {
    return items;
  }
  const created = item(alarm, createdMinute, 'ConfigurationUpdate', {
    summary: `Alarm "${alarm.name}" created`,
    data: { version: '1.0', type: 'Create' },
  });
  return [created, ...items];
}

function transitionItems(
  alarm: Alarm,
  transition: AlarmTransition,
): HistoryItem[] {
  const { minute, from, to, datapoints } = transition;
  const update = item(alarm, minute, 'StateUpdate', {
    summary: `Alarm updated from ${from} to ${to}`,
    data: {
      version: '1.0',
      oldState: { stateValue: from },
      newState: {
        stateValue: to,
        stateReason: stateReason(alarm, to, datapoints),
        stateReasonData: stateReasonData(alarm, minute, datapoints),
      },
    },
  });
  if (to !== 'ALARM') {
    return [update];
  }
  const actions = alarm.actionArns.map(arn =>
    item(alarm, minute, 'Action', {
      summary: `Successfully executed action ${arn}`,
      data: {
        actionState: 'Succeeded',
        notificationResource: arn,
        stateUpdateTimestamp: minute * 60_000,
      },
    }),
  );
  return [update, ...actions];
}

function item(
  alarm: Alarm,
  minute: number,
  type: HistoryItem['HistoryItemType'],
  { summary, data }: { summary: string; data: Record<string, unknown> },
): HistoryItem {
  return {
    AlarmName: alarm.name,
    AlarmType: 'MetricAlarm',
    Timestamp: minute * 60,
    HistoryItemType: type,
    HistorySummary: summary,
    HistoryData: JSON.stringify(data),
  };
}
