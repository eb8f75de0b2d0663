import type { ResourceType } from './ResourceType';

/** What runs. */
export const serviceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::ECS::Cluster': {
    nameProperty: 'ClusterName',
    arn: 'arn:aws:ecs:{region}:{account}:cluster/{name}',
    replacedBy: ['ClusterName'],
  },
  'AWS::ECS::ClusterCapacityProviderAssociations': {
    physicalId: '{property:Cluster}',
  },
  'AWS::ECS::TaskDefinition': {
    nameProperty: 'Family',
    isNameShared: true,
    physicalId:
      'arn:aws:ecs:{region}:{account}:task-definition/{name}:{generation}',
    arn: '{physicalId}',
    attributes: { TaskDefinitionArn: '{physicalId}' },
    replacedBy: [
      'ContainerDefinitions',
      'Cpu',
      'ExecutionRoleArn',
      'Family',
      'Memory',
      'NetworkMode',
      'RequiresCompatibilities',
      'RuntimePlatform',
      'TaskRoleArn',
      'Volumes',
    ],
  },
  'AWS::ECS::Service': {
    nameProperty: 'ServiceName',
    physicalId: 'arn:aws:ecs:{region}:{account}:service/{last:Cluster}/{name}',
    arn: '{physicalId}',
    attributes: { Name: '{name}', ServiceArn: '{physicalId}' },
    replacedBy: ['Cluster', 'ServiceName', 'SchedulingStrategy'],
    maybeReplacedBy: ['LaunchType', 'LoadBalancers'],
  },
  'AWS::AppRunner::Service': {
    nameProperty: 'ServiceName',
    maxNameLength: 40,
    physicalId: 'arn:aws:apprunner:{region}:{account}:service/{name}/{hex:32}',
    arn: '{physicalId}',
    attributes: {
      ServiceArn: '{physicalId}',
      ServiceId: '{last:physicalId}',
      ServiceUrl: '{hex:10}.{region}.awsapprunner.com',
      Status: 'RUNNING',
    },
    replacedBy: ['ServiceName', 'EncryptionConfiguration'],
  },
  'AWS::AppRunner::VpcConnector': {
    nameProperty: 'VpcConnectorName',
    isNameShared: true,
    maxNameLength: 40,
    physicalId:
      'arn:aws:apprunner:{region}:{account}:vpcconnector/{name}/1/{hex:32}',
    arn: '{physicalId}',
    attributes: { VpcConnectorArn: '{physicalId}', VpcConnectorRevision: '1' },
    replacedBy: ['SecurityGroups', 'Subnets', 'VpcConnectorName'],
  },
  'AWS::AppRunner::AutoScalingConfiguration': {
    nameProperty: 'AutoScalingConfigurationName',
    isNameShared: true,
    maxNameLength: 32,
    physicalId:
      'arn:aws:apprunner:{region}:{account}:autoscalingconfiguration/{name}/1/{hex:32}',
    arn: '{physicalId}',
    attributes: { AutoScalingConfigurationArn: '{physicalId}' },
    replacedBy: ['MaxConcurrency', 'MaxSize', 'MinSize'],
  },
  'AWS::AppRunner::ObservabilityConfiguration': {
    nameProperty: 'ObservabilityConfigurationName',
    isNameShared: true,
    maxNameLength: 32,
    physicalId:
      'arn:aws:apprunner:{region}:{account}:observabilityconfiguration/{name}/1/{hex:32}',
    arn: '{physicalId}',
    attributes: { ObservabilityConfigurationArn: '{physicalId}' },
  },
};
