import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AwsLogGroup } from '@hangar/plugin-aws-common';
import { isAwsError } from '@hangar/plugin-aws-node';
import { selectMetricPeriod } from '@hangar/plugin-cloudwatch-common';
import type { TimeRange } from '../inputs';
import type { MetricDataSource } from '../sources';
import { toReadWindow } from '../sources/ReadWindow';
import { groupByScope } from './scopes';

/** Estimates what a log search would read, before it costs anything. */
export class LogVolume {
  constructor(
    private readonly source: MetricDataSource,
    private readonly options: { now: () => Date; logger: LoggerService },
  ) {}

  /**
   * The bytes that the log groups took in over the range, by CloudWatch's own
   * count. What cannot be known counts as nothing: the search itself stops at
   * its limit.
   */
  async estimate(logGroups: AwsLogGroup[], range: TimeRange): Promise<number> {
    const now = this.options.now();
    const period = selectMetricPeriod({ ...range, now });
    const window = toReadWindow({ ...range, period, now });
    const sums = await Promise.all(
      groupByScope(logGroups).map(async ({ scope, items }) => {
        try {
          const { value } = await this.source.getMetricData(
            scope,
            items.map(({ name }) => ({
              namespace: 'AWS/Logs',
              metricName: 'IncomingBytes',
              dimensions: { LogGroupName: name },
              statistic: 'Sum',
            })),
            window,
          );
          return value.results
            .flatMap(({ points }) => points)
            .reduce((sum, point) => sum + point.value, 0);
        } catch (error) {
          if (!isAwsError(error)) {
            throw error;
          }
          this.options.logger.warn(
            `The size of a log search could not be estimated; it is only stopped while it runs. ${error.message}`,
          );
          return 0;
        }
      }),
    );
    return sums.reduce((sum, bytes) => sum + bytes, 0);
  }
}
