import {
  CloudWatchClient,
  CompositeAlarm,
  DescribeAlarmHistoryCommand,
  MetricAlarm,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';
import type { AwsScope } from '@hangar/plugin-aws-common';
import {
  AwsClientsService,
  collectPages,
  SharedAnswer,
  SharedReads,
} from '@hangar/plugin-aws-node';
import type { AlarmHistoryItem } from '@hangar/plugin-cloudwatch-common';
import { readLifetimes } from '../readLifetimes';
import { toAlarmHistoryItem } from './toAlarmHistoryItem';

export type Alarms = {
  metricAlarms: MetricAlarm[];
  compositeAlarms: CompositeAlarm[];
  /** True when there are more alarms than the portal reads. */
  truncated: boolean;
};

export type AlarmHistoryPage = {
  items: AlarmHistoryItem[];
  nextToken?: string;
};

/** Reads alarms and their history. */
export class AlarmSource {
  constructor(
    private readonly clients: AwsClientsService,
    private readonly reads: SharedReads,
  ) {}

  /** Every alarm of an account and region: one answer for all entities. */
  async getAlarms(scope: AwsScope): Promise<SharedAnswer<Alarms>> {
    return this.reads.read<Alarms>({
      scope,
      operation: 'CloudWatch.DescribeAlarms',
      input: {},
      lifetime: readLifetimes.alarms,
      load: async () => {
        const client = await this.clients.getClient(CloudWatchClient, scope);
        const { items, truncated } = await collectPages(
          paginateDescribeAlarms(
            { client, pageSize: 100, stopOnSameToken: true },
            { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] },
          ),
          page => [page],
        );
        return {
          metricAlarms: items.flatMap(page => page.MetricAlarms ?? []),
          compositeAlarms: items.flatMap(page => page.CompositeAlarms ?? []),
          truncated,
        };
      },
    });
  }

  /** One page of an alarm's history, newest first. */
  async getHistory(
    scope: AwsScope,
    request: {
      alarmName: string;
      from: Date;
      to: Date;
      limit: number;
      nextToken?: string;
    },
  ): Promise<SharedAnswer<AlarmHistoryPage>> {
    const { alarmName, from, to, limit, nextToken } = request;
    return this.reads.read<AlarmHistoryPage>({
      scope,
      operation: 'CloudWatch.DescribeAlarmHistory',
      input: {
        alarmName,
        from: from.toISOString(),
        to: to.toISOString(),
        limit,
        nextToken,
      },
      lifetime: readLifetimes.alarmHistory,
      load: async () => {
        const client = await this.clients.getClient(CloudWatchClient, scope);
        const page = await client.send(
          new DescribeAlarmHistoryCommand({
            AlarmName: alarmName,
            AlarmTypes: ['MetricAlarm', 'CompositeAlarm'],
            StartDate: from,
            EndDate: to,
            MaxRecords: limit,
            NextToken: nextToken,
            ScanBy: 'TimestampDescending',
          }),
        );
        return {
          items: (page.AlarmHistoryItems ?? []).map(item =>
            toAlarmHistoryItem(alarmName, item),
          ),
          ...(page.NextToken && { nextToken: page.NextToken }),
        };
      },
    });
  }
}
