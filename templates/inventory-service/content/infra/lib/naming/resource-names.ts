import { type CfnResource, Token } from 'aws-cdk-lib';
import type { Parameters } from '../parameters/schema.ts';

/** The property that holds a resource's own name, by its CloudFormation type. */
const NAME_PROPERTIES: Record<string, string> = {
  'AWS::AppRunner::AutoScalingConfiguration': 'autoScalingConfigurationName',
  'AWS::AppRunner::ObservabilityConfiguration':
    'observabilityConfigurationName',
  'AWS::AppRunner::Service': 'serviceName',
  'AWS::AppRunner::VpcConnector': 'vpcConnectorName',
  'AWS::Backup::BackupPlan': 'backupPlan.backupPlanName',
  'AWS::Backup::BackupVault': 'backupVaultName',
  'AWS::CertificateManager::Certificate': 'domainName',
  'AWS::CloudWatch::Alarm': 'alarmName',
  'AWS::CloudWatch::Dashboard': 'dashboardName',
  'AWS::Cognito::UserPool': 'userPoolName',
  'AWS::EC2::SecurityGroup': 'groupName',
  'AWS::ECR::Repository': 'repositoryName',
  'AWS::ECS::Cluster': 'clusterName',
  'AWS::ECS::Service': 'serviceName',
  'AWS::ECS::TaskDefinition': 'family',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'name',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'name',
  'AWS::Events::Rule': 'name',
  'AWS::IAM::ManagedPolicy': 'managedPolicyName',
  'AWS::IAM::Role': 'roleName',
  'AWS::Logs::LogGroup': 'logGroupName',
  'AWS::RDS::DBInstance': 'dbInstanceIdentifier',
  'AWS::RDS::DBParameterGroup': 'dbParameterGroupName',
  'AWS::RDS::DBSubnetGroup': 'dbSubnetGroupName',
  'AWS::S3::Bucket': 'bucketName',
  'AWS::SNS::Topic': 'topicName',
  'AWS::StepFunctions::StateMachine': 'stateMachineName',
  'AWS::WAFv2::WebACL': 'name',
};

/** `Edge/LoadBalancer/Listener` becomes `edge-load-balancer-listener`. */
function kebabOf(path: string[]): string {
  return path
    .filter(part => !['Default', 'Resource'].includes(part))
    .map(part => part.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase())
    .join('-');
}

/** The name that a resource goes by in AWS: its own, or `<stack name>-<suffix>`. */
export function resourceNameOf(
  resource: CfnResource,
  { names }: Parameters,
): string {
  if (resource.cfnResourceType === 'AWS::EC2::VPC') return names.vpc;
  const own = ownNameOf(resource);
  if (typeof own === 'string' && own && !Token.isUnresolved(own)) return own;
  const path = resource.node.path.split('/').slice(1);
  return `${names['cloudformation-stack']}-${kebabOf(path)}`.slice(0, 256);
}

function ownNameOf(resource: CfnResource): unknown {
  const path = NAME_PROPERTIES[resource.cfnResourceType]?.split('.') ?? [];
  return path.reduce<unknown>(
    (value, key) =>
      value instanceof Object ? Reflect.get(value, key) : undefined,
    path.length ? resource : undefined,
  );
}
