import { AppRunnerClient } from '@aws-sdk/client-apprunner';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient } from '@aws-sdk/client-ecs';
import { STSClient } from '@aws-sdk/client-sts';

export const PRODUCTION = '111122223333';
export const SALES = '444455556666';

type Options = { accountId?: string; region?: string; endpoint?: string };

/** Real SDK clients with the credentials of one account of the world. */
export function sampleClients(options: Options = {}) {
  const {
    accountId = PRODUCTION,
    region = 'ap-northeast-1',
    endpoint,
  } = options;
  const config = {
    region,
    endpoint,
    maxAttempts: 1,
    credentials: {
      accessKeyId: `SIMULATED${accountId}`,
      secretAccessKey: 'simulated',
    },
  };
  return {
    config,
    cloudWatch: new CloudWatchClient(config),
    logs: new CloudWatchLogsClient(config),
    ecs: new ECSClient(config),
    appRunner: new AppRunnerClient(config),
    sts: new STSClient(config),
  };
}
