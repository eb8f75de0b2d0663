import { Aws, CfnDeletionPolicy } from 'aws-cdk-lib';
import {
  CfnBackupPlan,
  CfnBackupSelection,
  CfnBackupVault,
} from 'aws-cdk-lib/aws-backup';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

const KEPT_DAYS = { dev: 7, stg: 14, prod: 35 };

/** A copy of the database every day, and if wanted a second one in another region. */
export class Backup extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      parameters,
      databaseArn,
    }: { parameters: Parameters; databaseArn: string },
  ) {
    super(scope, id);
    const stackName = parameters.names['cloudformation-stack'];
    const vault = new CfnBackupVault(this, 'Vault', {
      backupVaultName: suffixed(stackName, 'backup', 50),
    });
    vault.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
    const plan = new CfnBackupPlan(this, 'Plan', {
      backupPlan: {
        backupPlanName: suffixed(stackName, 'backup', 50),
        backupPlanRule: [this.#rule(vault.ref, parameters)],
      },
    });
    new CfnBackupSelection(this, 'Selection', {
      backupPlanId: plan.attrBackupPlanId,
      backupSelection: {
        selectionName: 'database',
        iamRoleArn: this.#createRole(parameters),
        resources: [databaseArn],
      },
    });
  }

  #rule(vault: string, { environment, backupCopyRegion }: Parameters) {
    const lifecycle = { deleteAfterDays: KEPT_DAYS[environment] };
    return {
      ruleName: 'daily',
      targetBackupVault: vault,
      // 05:00 in Tokyo, after the windows in which RDS makes its own backup and is maintained.
      scheduleExpression: 'cron(0 20 * * ? *)',
      startWindowMinutes: 60,
      completionWindowMinutes: 180,
      lifecycle,
      ...(backupCopyRegion && {
        copyActions: [
          {
            // The vault that AWS Backup keeps ready in each region.
            destinationBackupVaultArn: `arn:${Aws.PARTITION}:backup:${backupCopyRegion}:${Aws.ACCOUNT_ID}:backup-vault:Default`,
            lifecycle,
          },
        ],
      }),
    };
  }

  #createRole({ names }: Parameters): string {
    const policy = (name: string) =>
      ManagedPolicy.fromAwsManagedPolicyName(`service-role/${name}`);
    const role = new Role(this, 'Role', {
      roleName: suffixed(names['iam-role'], 'backup', 64),
      assumedBy: new ServicePrincipal('backup.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      managedPolicies: [policy('AWSBackupServiceRolePolicyForBackup')],
    });
    acknowledge(role, {
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
        'AWS Backup alone may use the role, and AWS keeps the policy in step with what a backup needs.',
    });
    return role.roleArn;
  }
}
