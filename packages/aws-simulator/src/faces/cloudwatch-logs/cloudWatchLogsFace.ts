import type { Face } from '../face';
import { describeLogGroups } from './describeLogGroups';
import { filterLogEvents } from './filterLogEvents';
import { getQueryResults, startQuery, stopQuery } from './queries';

export const cloudWatchLogsFace: Face = {
  service: 'cloudwatch-logs',
  signingName: 'logs',
  iamPrefix: 'logs',
  title: 'Amazon CloudWatch Logs',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
  rates: { DescribeLogGroups: 10, FilterLogEvents: 5 },
  operations: {
    DescribeLogGroups: describeLogGroups,
    FilterLogEvents: filterLogEvents,
    StartQuery: startQuery,
    GetQueryResults: getQueryResults,
    StopQuery: stopQuery,
  },
};
