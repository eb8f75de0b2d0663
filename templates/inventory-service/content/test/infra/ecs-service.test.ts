import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { freePort } from '../../dev/free-port.ts';
import { PLACEHOLDER } from '../../infra/lib/service/image.ts';
import { only, resourcesOf } from './support/synth.ts';

const PUBLIC = 'ecs-fargate public nat-gateway dev';
const PRIVATE = 'ecs-fargate private nat-gateway prod';
const EVERYTHING = 'ecs-fargate private with everything';
const FIRST = 'ecs-fargate public on Spot, first deployment';
const FIRST_BEHIND_ENDPOINTS =
  'ecs-fargate private with endpoints, first deployment';
const OWN_SIGN_IN = 'ecs-fargate with an own sign-in provider';

type Pair = { Name: string; Value: string };
type Container = Record<string, unknown> & {
  Environment?: Pair[];
  Secrets?: { Name: string; ValueFrom: unknown }[];
};

const taskOf = (title: string) => only(title, 'AWS::ECS::TaskDefinition');
function containerOf(title: string): Container {
  const [container] = taskOf(title).ContainerDefinitions as Container[];
  assert.ok(container);
  return container;
}

describe('A task', () => {
  test('has half a processor, 1 GB and port 8080, on ARM, unless chosen otherwise', () => {
    assert.partialDeepStrictEqual(taskOf(PUBLIC), {
      Cpu: '512',
      Memory: '1024',
      NetworkMode: 'awsvpc',
      RequiresCompatibilities: ['FARGATE'],
      RuntimePlatform: { CpuArchitecture: 'ARM64' },
    });
    assert.partialDeepStrictEqual(containerOf(PUBLIC), {
      PortMappings: [{ ContainerPort: 8080, Protocol: 'tcp' }],
      ReadonlyRootFilesystem: true,
      User: 'node',
      HealthCheck: { StartPeriod: 60, Timeout: 5, Retries: 3 },
    });
    assert.match(
      JSON.stringify(containerOf(PUBLIC).HealthCheck),
      /health\/live/,
    );
  });

  test('gets user and password from the secret, and everything else in plain', () => {
    const { Environment = [], Secrets = [], Image } = containerOf(PUBLIC);
    assert.match(
      JSON.stringify(Image),
      /ecr.*drone-dev-engineer-ecr-north-parts:abc123/,
    );
    assert.deepEqual(
      Secrets.map(({ Name, ValueFrom }) => [
        Name,
        JSON.stringify(ValueFrom).match(/:(\w+)::/)?.[1],
      ]),
      [
        ['DATABASE_USER', 'username'],
        ['DATABASE_PASSWORD', 'password'],
      ],
    );
    const names = Environment.map(({ Name }) => Name);
    assert.ok(names.includes('DATABASE_HOST') && names.includes('OIDC_ISSUER'));
    assert.ok(!names.some(name => /PASSWORD|SECRET/.test(name)));
  });

  test('knows how many proxies are in front, and its address', () => {
    const valueOf = (title: string, name: string) =>
      containerOf(title).Environment?.find(({ Name }) => Name === name)?.Value;
    assert.equal(valueOf(PUBLIC, 'TRUSTED_PROXIES'), '0');
    assert.equal(valueOf(PRIVATE, 'TRUSTED_PROXIES'), '1');
    assert.equal(valueOf(PUBLIC, 'PUBLIC_URL'), 'http://localhost:8080');
    assert.equal(
      valueOf(EVERYTHING, 'PUBLIC_URL'),
      'https://parts.example.com',
    );
    assert.equal(valueOf(OWN_SIGN_IN, 'OIDC_ISSUER'), 'https://id.example.com');
    assert.deepEqual(resourcesOf(OWN_SIGN_IN, 'AWS::Cognito::UserPool'), []);
  });

  test('writes a log that ends, and opens no shell unless asked to', () => {
    const { LogConfiguration } = containerOf(PRIVATE);
    assert.partialDeepStrictEqual(LogConfiguration, { LogDriver: 'awslogs' });
    const retention = (title: string) =>
      resourcesOf(title, 'AWS::Logs::LogGroup').find(
        ({ Properties }) =>
          Properties.LogGroupName === '/ecs/drone-dev-engineer-ecs-north-parts',
      )?.Properties.RetentionInDays;
    assert.equal(retention(PUBLIC), 30);
    assert.equal(retention(PRIVATE), 365);
    assert.equal(only(PUBLIC, 'AWS::ECS::Service').EnableExecuteCommand, false);
    assert.equal(only(PUBLIC, 'AWS::ECS::Cluster').Configuration, undefined);
  });

  test('records what is done in a shell, where one may be opened', () => {
    assert.equal(
      only(EVERYTHING, 'AWS::ECS::Service').EnableExecuteCommand,
      true,
    );
    assert.partialDeepStrictEqual(only(EVERYTHING, 'AWS::ECS::Cluster'), {
      Configuration: { ExecuteCommandConfiguration: { Logging: 'OVERRIDE' } },
    });
    assert.equal(containerOf(EVERYTHING).ReadonlyRootFilesystem, false);
    const names = resourcesOf(EVERYTHING, 'AWS::Logs::LogGroup').map(
      ({ Properties }) => Properties.LogGroupName,
    );
    assert.ok(names.includes('/ecs/drone-dev-engineer-ecs-north-parts/exec'));
  });
});

describe('The service', () => {
  test('rolls a bad deployment back, by its tasks and by its alarms', () => {
    for (const title of [PUBLIC, PRIVATE]) {
      const { DeploymentConfiguration, HealthCheckGracePeriodSeconds } = only(
        title,
        'AWS::ECS::Service',
      );
      assert.equal(HealthCheckGracePeriodSeconds, 60);
      assert.partialDeepStrictEqual(DeploymentConfiguration, {
        MinimumHealthyPercent: 100,
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
        Alarms: { Enable: true, Rollback: true },
      });
      const { Alarms } = DeploymentConfiguration as {
        Alarms: { AlarmNames: string[] };
      };
      const known = resourcesOf(title, 'AWS::CloudWatch::Alarm').map(
        ({ Properties }) => Properties.AlarmName,
      );
      assert.ok(Alarms.AlarmNames.length >= 3);
      assert.deepEqual(
        Alarms.AlarmNames.filter(name => !known.includes(name)),
        [],
      );
    }
  });

  test('is behind a load balancer that asks 2, 5, 5 s and 30 s in a private network', () => {
    assert.partialDeepStrictEqual(
      only(PRIVATE, 'AWS::ElasticLoadBalancingV2::TargetGroup'),
      {
        HealthyThresholdCount: 2,
        UnhealthyThresholdCount: 5,
        HealthCheckTimeoutSeconds: 5,
        HealthCheckIntervalSeconds: 30,
        HealthCheckPath: '/health/ready',
        Port: 8080,
        TargetType: 'ip',
      },
    );
    const { LoadBalancers } = only(PRIVATE, 'AWS::ECS::Service');
    assert.partialDeepStrictEqual(LoadBalancers, [{ ContainerPort: 8080 }]);
  });

  test('speaks HTTPS where there is a domain, and HTTP leads there', () => {
    const listeners = resourcesOf(
      EVERYTHING,
      'AWS::ElasticLoadBalancingV2::Listener',
    ).map(({ Properties }) => Properties);
    assert.partialDeepStrictEqual(listeners, [
      { Port: 80, DefaultActions: [{ Type: 'redirect' }] },
      {
        Port: 443,
        Protocol: 'HTTPS',
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        DefaultActions: [{ Type: 'forward' }],
      },
    ]);
    assert.equal(
      only(EVERYTHING, 'AWS::CertificateManager::Certificate').DomainName,
      'parts.example.com',
    );
    assert.equal(only(EVERYTHING, 'AWS::Route53::RecordSet').Type, 'A');
    const [http, ...others] = resourcesOf(
      PRIVATE,
      'AWS::ElasticLoadBalancingV2::Listener',
    );
    assert.partialDeepStrictEqual(http?.Properties.DefaultActions, [
      { Type: 'forward' },
    ]);
    assert.deepEqual(others, []);
  });

  test('asks the rule groups of AWS first, where WAF is wanted', () => {
    const { Rules } = only(EVERYTHING, 'AWS::WAFv2::WebACL');
    const names = (Rules as { Name: string }[]).map(({ Name }) => Name);
    assert.ok(names.includes('AWSManagedRulesCommonRuleSet'));
    assert.equal(
      resourcesOf(EVERYTHING, 'AWS::WAFv2::WebACLAssociation').length,
      1,
    );
    assert.deepEqual(resourcesOf(PRIVATE, 'AWS::WAFv2::WebACL'), []);
  });

  test('grows with CPU, with requests, and by the clock', () => {
    const policies = resourcesOf(
      EVERYTHING,
      'AWS::ApplicationAutoScaling::ScalingPolicy',
    ).map(
      ({ Properties }) =>
        Properties.TargetTrackingScalingPolicyConfiguration as object,
    );
    assert.partialDeepStrictEqual(policies, [
      {
        TargetValue: 60,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'ECSServiceAverageCPUUtilization',
        },
      },
      {
        TargetValue: 500,
        PredefinedMetricSpecification: {
          PredefinedMetricType: 'ALBRequestCountPerTarget',
        },
      },
    ]);
    assert.partialDeepStrictEqual(
      only(EVERYTHING, 'AWS::ApplicationAutoScaling::ScalableTarget'),
      {
        MinCapacity: 2,
        MaxCapacity: 8,
        ScheduledActions: [
          { ScheduledActionName: 'start', Timezone: 'Asia/Tokyo' },
          {
            ScheduledActionName: 'stop',
            ScalableTargetAction: { MinCapacity: 0, MaxCapacity: 0 },
          },
        ],
      },
    );
    assert.equal(
      resourcesOf(PUBLIC, 'AWS::ApplicationAutoScaling::ScalingPolicy').length,
      1,
    );
  });

  test('runs on Spot only where that was chosen', () => {
    const providerOf = (title: string) =>
      only(title, 'AWS::ECS::Service').CapacityProviderStrategy;
    assert.partialDeepStrictEqual(providerOf(FIRST), [
      { CapacityProvider: 'FARGATE_SPOT' },
    ]);
    assert.partialDeepStrictEqual(providerOf(PUBLIC), [
      { CapacityProvider: 'FARGATE' },
    ]);
  });

  test('starts anew when RDS has changed the password', () => {
    assert.partialDeepStrictEqual(only(PUBLIC, 'AWS::Events::Rule'), {
      EventPattern: {
        source: ['aws.rds'],
        detail: {
          EventID: ['RDS-EVENT-0016'],
          SourceIdentifier: ['drone-dev-engineer-rds-north-parts'],
        },
      },
    });
    const machine = JSON.stringify(
      only(PUBLIC, 'AWS::StepFunctions::StateMachine'),
    );
    assert.match(machine, /aws-sdk:ecs:updateService/);
    assert.match(machine, /"ForceNewDeployment":true/);
  });
});

describe('Before there is an image', () => {
  test('a public image answers in its place, without the password', () => {
    const { Image, Environment, Secrets } = containerOf(FIRST);
    assert.equal(Image, 'public.ecr.aws/docker/library/node:24-alpine');
    assert.deepEqual([Environment, Secrets], [undefined, undefined]);
    assert.equal(only(FIRST, 'AWS::ECS::Service').DesiredCount, 1);
  });

  test('nothing runs where no public image can be fetched, so that nothing is waited for', () => {
    const { DesiredCount } = only(FIRST_BEHIND_ENDPOINTS, 'AWS::ECS::Service');
    assert.equal(DesiredCount, 0);
    assert.deepEqual(
      resourcesOf(
        FIRST_BEHIND_ENDPOINTS,
        'AWS::ApplicationAutoScaling::ScalableTarget',
      ),
      [],
    );
  });

  test('the placeholder answers 200 on every path of 8080', async () => {
    const port = await freePort();
    // The port of a container may be taken on this machine.
    const atPort = (text: string) => text.replaceAll('8080', `${port}`);
    const [, ...args] = PLACEHOLDER.command ?? [];
    assert.match(args.join(), /listen\(8080\)/);
    const child = spawn(process.execPath, args.map(atPort));
    const statusOf = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        answer => answer.status,
        () => 0,
      );
    try {
      for (let tries = 0; !(await statusOf('/')) && tries < 50; tries += 1) {
        await wait(100);
      }
      for (const path of ['/', '/health/live', '/health/ready', '/x/y?z']) {
        assert.equal(await statusOf(path), 200);
      }
      const { Command } = containerOf(FIRST).HealthCheck as {
        Command: string[];
      };
      execFileSync(process.execPath, Command.slice(2).map(atPort));
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});
