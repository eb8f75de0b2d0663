import { CfnDeletionPolicy, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import {
  CfnDBInstance,
  CfnDBParameterGroup,
  CfnDBSubnetGroup,
} from 'aws-cdk-lib/aws-rds';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { Alarms } from '../monitoring/alarms.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Network } from '../network/network.ts';
import { DATABASE_PORT } from '../network/security-groups.ts';
import type { Parameters } from '../parameters/schema.ts';
import { addDatabaseAlarms } from './database-alarms.ts';

export const DATABASE_NAME = 'parts';
const MAJOR_VERSION = '18';
const LOGS = ['postgresql', 'upgrade'];

export type DatabaseProps = {
  parameters: Parameters;
  network: Network;
  topicArn: string;
};

/**
 * PostgreSQL on RDS, reached by the service only, over TLS only.
 *
 * RDS makes the password itself, keeps it in Secrets Manager and changes it every seven days
 * (`ManageMasterUserPassword`). Rotation by a Lambda function of our own would need an asset
 * or a transform, and in `network: public` a way to Secrets Manager that is not there.
 */
export class Database extends Construct {
  readonly host: string;
  readonly secretArn: string;
  readonly instanceArn: string;

  constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id);
    const { parameters } = props;
    const instance = this.#createInstance(props);
    this.#acknowledge(instance, parameters);
    this.host = instance.attrEndpointAddress;
    this.secretArn = instance.attrMasterUserSecretSecretArn;
    this.instanceArn = instance.attrDbInstanceArn;
    // A placeholder uses neither; an export that comes and goes could not be updated while in use.
    for (const value of [this.host, this.secretArn]) {
      Stack.of(this).exportValue(value);
    }
    addDatabaseAlarms(new Alarms(this, 'Alarms', props), parameters);
  }

  #createInstance({ parameters, network }: DatabaseProps): CfnDBInstance {
    const { database, environment, names } = parameters;
    const isDev = environment === 'dev';
    const instance = new CfnDBInstance(this, 'Instance', {
      dbInstanceIdentifier: names['rds-instance'],
      dbName: DATABASE_NAME,
      engine: 'postgres',
      engineVersion: MAJOR_VERSION,
      autoMinorVersionUpgrade: true,
      dbInstanceClass: database.class,
      multiAz: database.multiAz,
      storageType: 'gp3',
      allocatedStorage: `${database.storageGiB}`,
      maxAllocatedStorage: database.storageGiB * 5,
      storageEncrypted: true,
      port: `${DATABASE_PORT}`,
      publiclyAccessible: false,
      dbSubnetGroupName: this.#createSubnetGroup(network, parameters),
      dbParameterGroupName: this.#createParameterGroup(parameters),
      vpcSecurityGroups: [network.securityGroups.databaseId],
      caCertificateIdentifier: 'rds-ca-rsa2048-g1',
      masterUsername: 'postgres',
      manageMasterUserPassword: true,
      backupRetentionPeriod: isDev ? 7 : 30,
      preferredBackupWindow: '17:00-18:00',
      preferredMaintenanceWindow: 'sat:18:30-sat:19:30',
      copyTagsToSnapshot: true,
      deletionProtection: !isDev,
      enablePerformanceInsights: true,
      performanceInsightsRetentionPeriod: 7,
      enableCloudwatchLogsExports: LOGS,
    });
    instance.cfnOptions.deletionPolicy = isDev
      ? CfnDeletionPolicy.DELETE
      : CfnDeletionPolicy.SNAPSHOT;
    instance.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.SNAPSHOT;
    this.#createLogGroups(parameters).forEach(logGroup =>
      instance.node.addDependency(logGroup),
    );
    return instance;
  }

  #createSubnetGroup(network: Network, { names }: Parameters): string {
    return new CfnDBSubnetGroup(this, 'SubnetGroup', {
      dbSubnetGroupName: suffixed(names['rds-instance'], 'subnets', 255),
      dbSubnetGroupDescription: 'Where the database may be, a subnet per zone',
      subnetIds: network.databaseSubnetIds,
    }).ref;
  }

  #createParameterGroup({ names }: Parameters): string {
    return new CfnDBParameterGroup(this, 'ParameterGroup', {
      dbParameterGroupName: suffixed(names['rds-instance'], 'settings', 255),
      family: `postgres${MAJOR_VERSION}`,
      description: 'Encrypted connections only; slow statements are logged',
      parameters: {
        'rds.force_ssl': '1',
        log_min_duration_statement: '1000',
      },
    }).ref;
  }

  /** RDS would make them itself, without an end to how long they keep. */
  #createLogGroups({ names }: Parameters): LogGroup[] {
    return LOGS.map(
      log =>
        new LogGroup(this, `${log}Log`, {
          logGroupName: `/aws/rds/instance/${names['rds-instance']}/${log}`,
          retention: RetentionDays.ONE_MONTH,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
    );
  }

  #acknowledge(instance: CfnDBInstance, parameters: Parameters) {
    acknowledge(instance, {
      RDS11:
        'The port is no secret: only the security group of the service may connect, wherever the database listens.',
      ...(!parameters.database.multiAz && {
        RDS3: 'A second zone doubles the price; outside prod an hour without the database is cheaper.',
      }),
      ...(parameters.environment === 'dev' && {
        RDS10:
          'Environments for development come and go; stg and prod are protected.',
      }),
    });
  }
}
