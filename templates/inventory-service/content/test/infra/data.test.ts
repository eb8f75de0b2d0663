import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CASES } from './support/parameters.ts';
import { only, resourcesOf, synthesise } from './support/synth.ts';

const DEV = 'ecs-fargate public nat-gateway dev';
const STG = 'ecs-fargate private nat-gateway stg';
const PROD = 'ecs-fargate private nat-gateway prod';

const database = (title: string) => only(title, 'AWS::RDS::DBInstance');

describe('The database', () => {
  test('is encrypted, also on the way, and reached from inside only', () => {
    for (const { title } of CASES) {
      assert.partialDeepStrictEqual(database(title), {
        Engine: 'postgres',
        StorageEncrypted: true,
        PubliclyAccessible: false,
        CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      });
      assert.partialDeepStrictEqual(only(title, 'AWS::RDS::DBParameterGroup'), {
        Family: 'postgres18',
        Parameters: { 'rds.force_ssl': '1' },
      });
      const { SubnetIds } = only(title, 'AWS::RDS::DBSubnetGroup');
      assert.equal((SubnetIds as unknown[]).length, 2);
    }
  });

  test('has a password that RDS makes and changes, in no template', () => {
    for (const one of CASES) {
      assert.equal(database(one.title).ManageMasterUserPassword, true);
      assert.equal(database(one.title).MasterUserPassword, undefined);
      const templates = synthesise(one).stacks.map(({ template }) => template);
      assert.doesNotMatch(templates.join(), /resolve:secretsmanager/);
    }
  });

  test('is of the chosen size, doubled and protected as the environment asks', () => {
    assert.partialDeepStrictEqual(database(DEV), {
      DBInstanceIdentifier: 'drone-dev-engineer-rds-north-parts',
      DBInstanceClass: 'db.t4g.micro',
      AllocatedStorage: '20',
      MultiAZ: false,
      DeletionProtection: false,
      BackupRetentionPeriod: 7,
    });
    assert.partialDeepStrictEqual(database(STG), {
      MultiAZ: false,
      DeletionProtection: true,
      BackupRetentionPeriod: 30,
    });
    assert.partialDeepStrictEqual(database(PROD), {
      MultiAZ: true,
      DeletionProtection: true,
      BackupRetentionPeriod: 30,
    });
    const policies = [DEV, STG, PROD].map(
      title => resourcesOf(title, 'AWS::RDS::DBInstance')[0]?.DeletionPolicy,
    );
    assert.deepEqual(policies, ['Delete', 'Snapshot', 'Snapshot']);
  });

  test('writes logs that end', () => {
    const logs = resourcesOf(DEV, 'AWS::Logs::LogGroup').filter(
      ({ Properties }) =>
        String(Properties.LogGroupName).startsWith('/aws/rds/'),
    );
    assert.deepEqual(
      logs.map(({ Properties }) => Properties.RetentionInDays),
      [30, 30],
    );
    assert.deepEqual(database(DEV).EnableCloudwatchLogsExports, [
      'postgresql',
      'upgrade',
    ]);
  });

  test('is backed up every day, and in a second region where that is wanted', () => {
    const planOf = (title: string) =>
      only(title, 'AWS::Backup::BackupPlan').BackupPlan as {
        BackupPlanRule: { CopyActions?: object[]; Lifecycle: object }[];
      };
    const [rule] = planOf(DEV).BackupPlanRule;
    assert.deepEqual(rule?.Lifecycle, { DeleteAfterDays: 7 });
    assert.equal(rule?.CopyActions, undefined);
    const everything = 'ecs-fargate private with everything';
    const [copied] = planOf(everything).BackupPlanRule;
    assert.match(
      JSON.stringify(copied?.CopyActions),
      /:backup:ap-northeast-3:.*backup-vault:Default/,
    );
    const { BackupSelection } = only(DEV, 'AWS::Backup::BackupSelection');
    assert.match(JSON.stringify(BackupSelection), /DBInstanceArn/);
  });
});

describe('The registry', () => {
  test('has tags that never change, scans what comes and forgets the oldest', () => {
    const { LifecyclePolicy, ...repository } = only(
      DEV,
      'AWS::ECR::Repository',
    );
    assert.partialDeepStrictEqual(repository, {
      RepositoryName: 'drone-dev-engineer-ecr-north-parts',
      ImageTagMutability: 'IMMUTABLE',
      ImageScanningConfiguration: { ScanOnPush: true },
      EncryptionConfiguration: { EncryptionType: 'AES256' },
      EmptyOnDelete: true,
    });
    const { LifecyclePolicyText } = LifecyclePolicy as {
      LifecyclePolicyText: string;
    };
    assert.equal(JSON.parse(LifecyclePolicyText).rules.length, 2);
    assert.notEqual(only(PROD, 'AWS::ECR::Repository').EmptyOnDelete, true);
  });
});

describe('The users', () => {
  test('are invited, and come back to the address of the service', () => {
    assert.partialDeepStrictEqual(only(PROD, 'AWS::Cognito::UserPool'), {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
    const everything = 'ecs-fargate private with everything';
    assert.partialDeepStrictEqual(
      only(everything, 'AWS::Cognito::UserPoolClient'),
      {
        CallbackURLs: ['https://parts.example.com/auth/callback'],
        LogoutURLs: ['https://parts.example.com/'],
        AllowedOAuthFlows: ['code'],
      },
    );
  });
});

describe('Everything that keeps data', () => {
  test('is encrypted, and closed to the public', () => {
    const bucket = only(PROD, 'AWS::S3::Bucket');
    assert.partialDeepStrictEqual(bucket, {
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    assert.match(JSON.stringify(bucket.BucketEncryption), /AES256/);
    const policy = JSON.stringify(only(PROD, 'AWS::S3::BucketPolicy'));
    assert.match(policy, /"aws:SecureTransport":"false"/);
  });
});
