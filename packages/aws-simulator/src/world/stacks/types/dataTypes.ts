import type { ResourceType } from './ResourceType';

/** What keeps data: databases, registries, buckets, secrets and backups. */
export const dataTypes: Readonly<Record<string, ResourceType>> = {
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
  'AWS::Backup::BackupSelection': { physicalId: '{uuid}' },
};
