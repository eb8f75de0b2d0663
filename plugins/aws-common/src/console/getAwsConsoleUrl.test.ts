import { getAwsConsoleUrl } from './getAwsConsoleUrl';

const tokyo = { accountId: '111122223333', region: 'ap-northeast-1' };
const base = 'https://ap-northeast-1.console.aws.amazon.com';

describe('getAwsConsoleUrl', () => {
  it('opens a metric with its dimensions, statistic and range', () => {
    expect(
      getAwsConsoleUrl({
        type: 'metric',
        ...tokyo,
        namespace: 'AWS/ECS',
        metricName: 'CPUUtilization',
        dimensions: { ClusterName: 'drone', ServiceName: 'parts' },
        statistic: 'Average',
        period: 300,
        from: '2026-11-01T00:00:00Z',
      }),
    ).toBe(
      `${base}/cloudwatch/home?region=ap-northeast-1#metricsV2:graph=~(metrics~(~(~'AWS*2fECS~'CPUUtilization~'ClusterName~'drone~'ServiceName~'parts))~view~'timeSeries~region~'ap-northeast-1~stat~'Average~period~300~start~'2026-11-01T00*3a00*3a00Z)`,
    );
  });

  it('opens a log group whose name has slashes', () => {
    expect(
      getAwsConsoleUrl({ type: 'log-group', ...tokyo, name: '/ecs/drone' }),
    ).toBe(
      `${base}/cloudwatch/home?region=ap-northeast-1#logsV2:log-groups/log-group/$252Fecs$252Fdrone`,
    );
  });

  it('opens an event of CloudTrail', () => {
    expect(
      getAwsConsoleUrl({
        type: 'cloudtrail-event',
        ...tokyo,
        eventId: '3c5f0f1e-9d1f-4b5e-8e43-4f1f7b1c2d3e',
      }),
    ).toBe(
      `${base}/cloudtrailv2/home?region=ap-northeast-1#/events/3c5f0f1e-9d1f-4b5e-8e43-4f1f7b1c2d3e`,
    );
  });

  it('opens an ECS service and an alarm', () => {
    expect(
      getAwsConsoleUrl({
        type: 'ecs-service',
        ...tokyo,
        clusterName: 'c',
        serviceName: 's',
      }),
    ).toBe(`${base}/ecs/v2/clusters/c/services/s/health?region=ap-northeast-1`);
    expect(
      getAwsConsoleUrl({ type: 'alarm', ...tokyo, name: 'CPU above 80 %' }),
    ).toBe(
      `${base}/cloudwatch/home?region=ap-northeast-1#alarmsV2:alarm/CPU%20above%2080%20%25`,
    );
  });

  it('uses the console of the region’s partition', () => {
    expect(
      getAwsConsoleUrl({
        type: 'alarm',
        accountId: '111122223333',
        region: 'cn-north-1',
        name: 'x',
      }),
    ).toMatch(/^https:\/\/cn-north-1\.console\.amazonaws\.cn\//);
  });
});
