import { z } from 'zod';
import type { LogGroup } from '../../world/logs/types';
import { MINUTE_MS, MINUTES_PER_DAY, toMinute } from '../../world/time';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { invalidParameter } from './errors';

const describeLogGroupsSchema = z.object({
  logGroupNamePrefix: z.string().min(1).optional(),
  logGroupNamePattern: z.string().max(512).optional(),
  limit: z.number().int().min(1).max(50).default(50),
  nextToken: z.string().optional(),
});

const RETENTION_DAYS = 30;

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
export const describeLogGroups = operation(
  describeLogGroupsSchema,
  invalidParameter,
  (input, { call, world }) => {
    const { nextToken: token, limit, ...question } = input;
    const { logGroupNamePrefix, logGroupNamePattern } = input;
    if (logGroupNamePrefix && logGroupNamePattern) {
      throw invalidParameter(
        'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
      );
    }
    if (logGroupNamePrefix) {
      world.findLogGroup(call, logGroupNamePrefix);
    }
    const groups = world.logGroups
      .list(call)
      .filter(
        ({ name }) =>
          name.startsWith(logGroupNamePrefix ?? '') &&
          name
            .toLowerCase()
            .includes((logGroupNamePattern ?? '').toLowerCase()),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { items, nextToken } = paginate(groups, {
      token,
      size: limit,
      question,
      invalidToken: () =>
        invalidParameter('The specified nextToken is invalid.'),
    });
    const nowMinute = toMinute(world.now());
    return {
      logGroups: items.map(group => describe(group, nowMinute)),
      nextToken,
    };
  },
);

function describe(group: LogGroup, nowMinute: number) {
  const createdMinute = group.startMinute ?? Date.UTC(2025, 0, 6) / MINUTE_MS;
  return {
    logGroupName: group.name,
    arn: `${group.arn}:*`,
    logGroupArn: group.arn,
    creationTime: createdMinute * MINUTE_MS,
    retentionInDays: RETENTION_DAYS,
    metricFilterCount: 0,
    storedBytes: storedBytes(group, nowMinute),
    logGroupClass: 'STANDARD',
  };
}

/** Extrapolated from one minute of each hour of yesterday; AWS estimates, too. */
function storedBytes(group: LogGroup, nowMinute: number): number {
  let bytes = 0;
  for (let hour = 1; hour <= 24; hour++) {
    bytes += group.bytes(nowMinute - hour * 60) * 60;
  }
  const lived = nowMinute - (group.startMinute ?? -Infinity);
  const days = Math.min(RETENTION_DAYS, lived / MINUTES_PER_DAY);
  return Math.round(days < 1 ? bytes : bytes * days);
}
