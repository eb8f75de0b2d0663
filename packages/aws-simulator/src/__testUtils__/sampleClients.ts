import { AppRunnerClient } from '@aws-sdk/client-apprunner';
import { AthenaClient } from '@aws-sdk/client-athena';
import { BudgetsClient } from '@aws-sdk/client-budgets';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { ECRClient } from '@aws-sdk/client-ecr';
import { ECSClient } from '@aws-sdk/client-ecs';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { PricingClient } from '@aws-sdk/client-pricing';
import { RDSClient } from '@aws-sdk/client-rds';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SQSClient } from '@aws-sdk/client-sqs';
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
    cloudFormation: new CloudFormationClient(config),
    ecr: new ECRClient(config),
    rds: new RDSClient(config),
    loadBalancing: new ElasticLoadBalancingV2Client(config),
    tagging: new ResourceGroupsTaggingAPIClient(config),
    pricing: new PricingClient(config),
    costExplorer: new CostExplorerClient({ ...config, region: 'us-east-1' }),
    budgets: new BudgetsClient({ ...config, region: 'us-east-1' }),
    athena: new AthenaClient(config),
    cloudTrail: new CloudTrailClient(config),
    sqs: new SQSClient(config),
  };
}
