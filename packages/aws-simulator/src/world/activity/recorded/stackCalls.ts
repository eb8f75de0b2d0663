import { isObject } from '../../stacks/template/Template';
import type { InventoryItem } from '../../stacks/records/resourceRecords';
import { toTrailParameters } from './parameters';
import type { RecordedCall } from './RecordedCalls';

export type StackAction = 'create' | 'change' | 'destroy';

type StackApi = {
  /** What the host name of the service begins with. */
  service: string;
  /** The operations that create, change and destroy. */
  operations: readonly [string, string, string];
  /** The parameter that the physical id is given as. */
  idParameter: string;
};

const api = (
  service: string,
  operations: readonly [string, string, string],
  idParameter: string,
): StackApi => ({ service, operations, idParameter });

/** What CloudFormation calls to make the resources of a template. */
const apis: Readonly<Record<string, StackApi>> = {
  'AWS::AppRunner::Service': api(
    'apprunner',
    ['CreateService', 'UpdateService', 'DeleteService'],
    'serviceArn',
  ),
  'AWS::CloudWatch::Alarm': api(
    'monitoring',
    ['PutMetricAlarm', 'PutMetricAlarm', 'DeleteAlarms'],
    'alarmName',
  ),
  'AWS::EC2::SecurityGroup': api(
    'ec2',
    ['CreateSecurityGroup', 'ModifySecurityGroupRules', 'DeleteSecurityGroup'],
    'groupId',
  ),
  'AWS::ECR::Repository': api(
    'ecr',
    ['CreateRepository', 'PutLifecyclePolicy', 'DeleteRepository'],
    'repositoryName',
  ),
  'AWS::ECS::Cluster': api(
    'ecs',
    ['CreateCluster', 'UpdateCluster', 'DeleteCluster'],
    'cluster',
  ),
  'AWS::ECS::Service': api(
    'ecs',
    ['CreateService', 'UpdateService', 'DeleteService'],
    'service',
  ),
  'AWS::ECS::TaskDefinition': api(
    'ecs',
    ['RegisterTaskDefinition', 'TagResource', 'DeregisterTaskDefinition'],
    'taskDefinition',
  ),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': api(
    'elasticloadbalancing',
    [
      'CreateLoadBalancer',
      'ModifyLoadBalancerAttributes',
      'DeleteLoadBalancer',
    ],
    'loadBalancerArn',
  ),
  'AWS::ElasticLoadBalancingV2::TargetGroup': api(
    'elasticloadbalancing',
    ['CreateTargetGroup', 'ModifyTargetGroup', 'DeleteTargetGroup'],
    'targetGroupArn',
  ),
  'AWS::IAM::Role': api(
    'iam',
    ['CreateRole', 'UpdateRole', 'DeleteRole'],
    'roleName',
  ),
  'AWS::Logs::LogGroup': api(
    'logs',
    ['CreateLogGroup', 'PutRetentionPolicy', 'DeleteLogGroup'],
    'logGroupName',
  ),
  'AWS::RDS::DBInstance': api(
    'rds',
    ['CreateDBInstance', 'ModifyDBInstance', 'DeleteDBInstance'],
    'dBInstanceIdentifier',
  ),
  'AWS::S3::Bucket': api(
    's3',
    ['CreateBucket', 'PutBucketEncryption', 'DeleteBucket'],
    'bucketName',
  ),
  'AWS::SecretsManager::Secret': api(
    'secretsmanager',
    ['CreateSecret', 'UpdateSecret', 'DeleteSecret'],
    'secretId',
  ),
};

const ACTIONS: ReadonlyArray<StackAction> = ['create', 'change', 'destroy'];

/** The request by which a stack makes, changes or removes a resource, if it is a known one. */
export function stackCallOf(
  action: StackAction,
  item: InventoryItem,
  before?: InventoryItem,
):
  | Pick<RecordedCall, 'source' | 'name' | 'resources' | 'request' | 'response'>
  | undefined {
  const found = Object.hasOwn(apis, item.type) ? apis[item.type] : undefined;
  if (!found) {
    return undefined;
  }
  const { physicalId, arn } = item;
  const properties = action === 'destroy' ? {} : item.properties;
  const parameters = toTrailParameters(properties);
  return {
    source: `${found.service}.amazonaws.com`,
    name: found.operations[ACTIONS.indexOf(action)],
    resources: [{ type: item.type, name: physicalId, arn }],
    request: {
      ...(isObject(parameters) && parameters),
      ...(action !== 'create' && { [found.idParameter]: physicalId }),
    },
    response: action === 'destroy' ? undefined : responseOf(item, before),
  };
}

/** Services of ECS show what they were and what they become. */
function responseOf(
  { type, physicalId, properties, arn }: InventoryItem,
  before?: InventoryItem,
): Record<string, unknown> {
  if (type !== 'AWS::ECS::Service') {
    return { ...(arn !== undefined && { arn }), physicalId };
  }
  const describe = (status: string, of: Readonly<Record<string, unknown>>) => ({
    status,
    desiredCount: Number(of.DesiredCount ?? 1),
    taskDefinition: of.TaskDefinition,
  });
  return {
    service: {
      serviceArn: physicalId,
      serviceName: physicalId.split('/').at(-1),
      clusterArn: properties.Cluster,
      ...describe('ACTIVE', properties),
      deployments: [
        describe('PRIMARY', properties),
        ...(before ? [describe('ACTIVE', before.properties)] : []),
      ],
    },
  };
}
