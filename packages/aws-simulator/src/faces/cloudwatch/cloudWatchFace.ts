import type { Face } from '../face';
import { describeAlarmHistory } from './describeAlarmHistory';
import { describeAlarms } from './describeAlarms';
import { getMetricData } from './getMetricData';
import { listMetrics } from './listMetrics';

export const cloudWatchFace: Face = {
  service: 'cloudwatch',
  signingName: 'monitoring',
  iamPrefix: 'cloudwatch',
  title: 'Amazon CloudWatch',
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
  rates: {
    GetMetricData: 50,
    ListMetrics: 25,
    DescribeAlarms: 9,
    DescribeAlarmHistory: 3,
  },
  operations: {
    GetMetricData: getMetricData,
    ListMetrics: listMetrics,
    DescribeAlarms: describeAlarms,
    DescribeAlarmHistory: describeAlarmHistory,
  },
};
