import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { only, resourcesOf } from './support/synth.ts';

const PUBLIC = 'ecs-fargate public nat-gateway dev';
const PRIVATE = 'ecs-fargate private nat-gateway prod';
const EVERYTHING = 'ecs-fargate private with everything';
const FIRST = 'ecs-fargate public on Spot, first deployment';

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
