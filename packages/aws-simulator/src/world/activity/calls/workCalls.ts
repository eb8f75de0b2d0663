import { alarmNames } from '../../alarms/serviceAlarms';
import { hexId } from '../../random';
import type { Scope, Service } from '../../services/types';
import { uuid } from '../../stacks/types/fillPattern';
import type { TrailCall } from '../types';
import { componentOf, secretArn, secretName, stemOf } from './resources';

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html */
export function rotateSecret(service: Service, version: number): TrailCall {
  const arn = secretArn(service, secretName(service));
  const versionId = uuid(`${arn}/${version}`);
  return {
    source: 'secretsmanager.amazonaws.com',
    name: 'PutSecretValue',
    parameters: () => ({
      request: { secretId: arn, clientRequestToken: versionId },
      response: {
        arn,
        name: secretName(service),
        versionId,
        versionStages: ['AWSCURRENT'],
      },
    }),
  };
}

/** A batch job that works on the service's data. */
export function startJob(service: Service, stateMachine: string): TrailCall {
  const { accountId, region, arn } = service;
  const stateMachineArn = `arn:aws:states:${region}:${accountId}:stateMachine:${stateMachine}`;
  return {
    source: 'states.amazonaws.com',
    name: 'StartExecution',
    resources: [
      {
        type: 'AWS::StepFunctions::StateMachine',
        name: stateMachine,
        arn: stateMachineArn,
      },
    ],
    parameters: () => ({
      request: { stateMachineArn, input: JSON.stringify({ serviceArn: arn }) },
      response: {
        executionArn: `arn:aws:states:${region}:${accountId}:execution:${stateMachine}:${hexId(arn, 12)}`,
      },
    }),
  };
}

export function putRetention(
  logGroupName: string,
  retentionInDays: number,
): TrailCall {
  return {
    source: 'logs.amazonaws.com',
    name: 'PutRetentionPolicy',
    parameters: () => ({ request: { logGroupName, retentionInDays } }),
  };
}

/** The alarm as it is, put once more. */
export function putAlarm(service: Service): TrailCall {
  const alarmName = alarmNames(service).cpuAlarm;
  const isEcs = service.type === 'ecs-service';
  return {
    source: 'monitoring.amazonaws.com',
    name: 'PutMetricAlarm',
    resources: [{ type: 'AWS::CloudWatch::Alarm', name: alarmName }],
    parameters: () => ({
      request: {
        alarmName,
        namespace: isEcs ? 'AWS/ECS' : 'AWS/AppRunner',
        metricName: 'CPUUtilization',
        statistic: 'Average',
        period: 300,
        evaluationPeriods: 3,
        comparisonOperator: 'GreaterThanThreshold',
        threshold: 80,
      },
    }),
  };
}

/** https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html */
export function putParameter(
  service: Service,
  key: string,
  description: string,
  version: number,
): TrailCall {
  return {
    source: 'ssm.amazonaws.com',
    name: 'PutParameter',
    parameters: () => ({
      request: {
        name: `/${stemOf(service)}/${componentOf(service)}/${key}`,
        description,
        type: 'SecureString',
        value: 'HIDDEN_DUE_TO_SECURITY_REASONS',
        overwrite: true,
      },
      response: { tier: 'Standard', version },
    }),
  };
}

const WIDGETS = 450;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutDashboard.html */
export function putDashboard(service: Service): TrailCall {
  const dashboardName = `${stemOf(service)}-cloudwatch-${componentOf(service)}`;
  return {
    source: 'monitoring.amazonaws.com',
    name: 'PutDashboard',
    resources: [{ type: 'AWS::CloudWatch::Dashboard', name: dashboardName }],
    parameters: () => ({
      // About as large as CloudTrail lets parameters become.
      request: {
        dashboardName,
        dashboardBody: JSON.stringify({
          widgets: Array.from({ length: WIDGETS }, (_, index) => ({
            type: 'metric',
            x: (index % 4) * 6,
            y: Math.floor(index / 4) * 6,
            width: 6,
            height: 6,
            properties: {
              title: `${service.serviceName} ${index + 1}`,
              region: service.region,
              metrics: [
                ['Hangar/Parts', 'StockLevel', 'Part', `DR-${1000 + index}`],
              ],
            },
          })),
        }),
      },
    }),
  };
}

export function tagResource(
  arn: string,
  tags: Readonly<Record<string, string>>,
): TrailCall {
  const [, , service] = arn.split(':');
  return {
    source: `${service}.amazonaws.com`,
    name: 'TagResource',
    parameters: () => ({
      request: {
        resourceArn: arn,
        tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
      },
    }),
  };
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBSnapshot.html */
export function createSnapshot(
  { accountId, region }: Scope,
  database: string,
  day: string,
): TrailCall {
  const snapshot = `${database}-${day}`;
  const arn = (kind: string, name: string) =>
    `arn:aws:rds:${region}:${accountId}:${kind}:${name}`;
  return {
    source: 'rds.amazonaws.com',
    name: 'CreateDBSnapshot',
    resources: [
      {
        type: 'AWS::RDS::DBInstance',
        name: database,
        arn: arn('db', database),
      },
    ],
    parameters: () => ({
      request: {
        dBInstanceIdentifier: database,
        dBSnapshotIdentifier: snapshot,
      },
      response: {
        dBInstanceIdentifier: database,
        dBSnapshotIdentifier: snapshot,
        dBSnapshotArn: arn('snapshot', snapshot),
        engine: 'postgres',
        status: 'creating',
        snapshotType: 'manual',
      },
    }),
  };
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html */
export function keepBackups(
  { accountId, region }: Scope,
  database: string,
  days: number,
): TrailCall {
  const dBInstanceArn = `arn:aws:rds:${region}:${accountId}:db:${database}`;
  return {
    source: 'rds.amazonaws.com',
    name: 'ModifyDBInstance',
    resources: [
      { type: 'AWS::RDS::DBInstance', name: database, arn: dBInstanceArn },
    ],
    parameters: () => ({
      request: {
        dBInstanceIdentifier: database,
        backupRetentionPeriod: days,
        masterUserPassword: '****',
        applyImmediately: true,
        allowMajorVersionUpgrade: false,
      },
      response: {
        dBInstanceIdentifier: database,
        dBInstanceArn,
        dBInstanceClass: 'db.t4g.small',
        dBInstanceStatus: 'available',
        backupRetentionPeriod: days,
      },
    }),
  };
}

/** https://docs.aws.amazon.com/codebuild/latest/APIReference/API_StartBuild.html */
export function startBuild(
  { accountId, region }: Scope,
  projectName: string,
  run: number,
): TrailCall {
  const id = `${projectName}:${uuid(`${projectName}/${run}`)}`;
  const arn = `arn:aws:codebuild:${region}:${accountId}:build/${id}`;
  return {
    source: 'codebuild.amazonaws.com',
    name: 'StartBuild',
    parameters: () => ({
      request: {
        projectName,
        environmentVariablesOverride: [
          { name: 'STAGE', value: 'prod', type: 'PLAINTEXT' },
          {
            name: 'NPM_TOKEN',
            value: `simulated-npm-${run}`,
            type: 'PLAINTEXT',
          },
        ],
      },
      response: { build: { id, arn, projectName, buildStatus: 'IN_PROGRESS' } },
    }),
  };
}
