import type { ResourceType } from './ResourceType';

/** What runs, and what it keeps its data in. */
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
  'AWS::RDS::DBInstance': {
    nameProperty: 'DBInstanceIdentifier',
    isLowerCase: true,
    maxNameLength: 63,
    arn: 'arn:aws:rds:{region}:{account}:db:{name}',
    attributes: {
      DBInstanceArn: '{arn}',
      DbiResourceId: 'db-{upper:26}',
      'Endpoint.Address': '{name}.{region-hash}.{region}.rds.amazonaws.com',
      'Endpoint.Port': '{port}',
      'MasterUserSecret.SecretArn':
        'arn:aws:secretsmanager:{region}:{account}:secret:rds!db-{hex:32}-{upper:6}',
    },
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html
    replacedBy: [
      'CharacterSetName',
      'DBInstanceIdentifier',
      'DBName',
      'DBSubnetGroupName',
      'Engine',
      'KmsKeyId',
      'MasterUsername',
      'SourceDBInstanceIdentifier',
      'StorageEncrypted',
      'Timezone',
    ],
    maybeReplacedBy: ['AvailabilityZone', 'DBSnapshotIdentifier'],
  },
  'AWS::RDS::DBSubnetGroup': {
    nameProperty: 'DBSubnetGroupName',
    isLowerCase: true,
    arn: 'arn:aws:rds:{region}:{account}:subgrp:{name}',
    replacedBy: ['DBSubnetGroupName'],
  },
  'AWS::RDS::DBParameterGroup': {
    nameProperty: 'DBParameterGroupName',
    isLowerCase: true,
    arn: 'arn:aws:rds:{region}:{account}:pg:{name}',
    replacedBy: ['DBParameterGroupName', 'Description', 'Family'],
  },
  'AWS::ECR::Repository': {
    nameProperty: 'RepositoryName',
    isLowerCase: true,
    arn: 'arn:aws:ecr:{region}:{account}:repository/{name}',
    attributes: {
      RepositoryUri: '{account}.dkr.ecr.{region}.amazonaws.com/{name}',
    },
    replacedBy: ['EncryptionConfiguration', 'RepositoryName'],
  },
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    isLowerCase: true,
    maxNameLength: 63,
    arn: 'arn:aws:s3:::{name}',
    attributes: {
      DomainName: '{name}.s3.amazonaws.com',
      RegionalDomainName: '{name}.s3.{region}.amazonaws.com',
    },
    replacedBy: ['BucketName'],
  },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    physicalId:
      'arn:aws:secretsmanager:{region}:{account}:secret:{name}-{mixed:6}',
    arn: '{physicalId}',
    attributes: { Id: '{physicalId}' },
    replacedBy: ['Name'],
  },
  'AWS::SecretsManager::SecretTargetAttachment': {
    physicalId: '{property:SecretId}',
  },
  'AWS::SecretsManager::RotationSchedule': {
    physicalId: '{property:SecretId}',
    replacedBy: ['SecretId'],
  },
  'AWS::Backup::BackupVault': {
    nameProperty: 'BackupVaultName',
    arn: 'arn:aws:backup:{region}:{account}:backup-vault:{name}',
    attributes: { BackupVaultArn: '{arn}', BackupVaultName: '{name}' },
    replacedBy: ['BackupVaultName', 'EncryptionKeyArn'],
  },
  'AWS::Backup::BackupPlan': {
    physicalId: '{uuid}',
    arn: 'arn:aws:backup:{region}:{account}:backup-plan:{physicalId}',
    attributes: {
      BackupPlanArn: '{arn}',
      BackupPlanId: '{physicalId}',
      VersionId: '{upper:48}',
    },
  },
};
