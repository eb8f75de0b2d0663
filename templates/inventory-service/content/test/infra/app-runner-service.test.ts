import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { only, resourcesOf, synthesise } from './support/synth.ts';
import { caseOf } from './support/parameters.ts';

const IMAGE = 'app-runner public nat-gateway dev';
const PRIVATE = 'app-runner private nat-gateway prod';
const GITHUB = 'app-runner from GitHub';
const FIRST = 'app-runner, first deployment';

const serviceOf = (title: string) => only(title, 'AWS::AppRunner::Service');

describe('The service on App Runner', () => {
  test('runs an image of the repository, of the chosen size', () => {
    const service = serviceOf(IMAGE);
    assert.equal(
      service.ServiceName,
      'drone-dev-engineer-apprunner-north-parts',
    );
    assert.partialDeepStrictEqual(service, {
      InstanceConfiguration: { Cpu: '512', Memory: '1024' },
      SourceConfiguration: {
        AutoDeploymentsEnabled: false,
        ImageRepository: {
          ImageRepositoryType: 'ECR',
          ImageConfiguration: { Port: '8080' },
        },
      },
    });
    const { SourceConfiguration } = service as {
      SourceConfiguration: {
        ImageRepository: {
          ImageConfiguration: { RuntimeEnvironmentSecrets: { Name: string }[] };
        };
      };
    };
    assert.deepEqual(
      SourceConfiguration.ImageRepository.ImageConfiguration.RuntimeEnvironmentSecrets.map(
        ({ Name }) => Name,
      ),
      ['DATABASE_USER', 'DATABASE_PASSWORD'],
    );
    assert.match(JSON.stringify(service), /ecr-north-parts:abc123/);
  });

  test('or builds a directory on GitHub at every push', () => {
    assert.partialDeepStrictEqual(serviceOf(GITHUB), {
      SourceConfiguration: {
        AutoDeploymentsEnabled: true,
        AuthenticationConfiguration: {
          ConnectionArn:
            caseOf(GITHUB).parameters.appRunnerSource?.connectionArn,
        },
        CodeRepository: {
          RepositoryUrl: 'https://github.com/example/parts',
          SourceDirectory: '/',
          SourceCodeVersion: { Type: 'BRANCH', Value: 'main' },
          CodeConfiguration: {
            ConfigurationSource: 'API',
            CodeConfigurationValues: { Runtime: 'NODEJS_22', Port: '8080' },
          },
        },
      },
    });
    assert.equal(
      resourcesOf(GITHUB, 'AWS::WAFv2::WebACLAssociation').length,
      1,
    );
  });

  test('shows an example of AWS before there is an image', () => {
    assert.partialDeepStrictEqual(serviceOf(FIRST), {
      SourceConfiguration: {
        ImageRepository: {
          ImageRepositoryType: 'ECR_PUBLIC',
          ImageIdentifier:
            'public.ecr.aws/aws-containers/hello-app-runner:latest',
        },
      },
      HealthCheckConfiguration: { Protocol: 'TCP' },
    });
    assert.doesNotMatch(JSON.stringify(serviceOf(FIRST)), /PASSWORD/);
  });

  test('reaches the database through the VPC, scales, is checked and traced', () => {
    for (const title of [IMAGE, PRIVATE]) {
      assert.partialDeepStrictEqual(serviceOf(title), {
        NetworkConfiguration: { EgressConfiguration: { EgressType: 'VPC' } },
        HealthCheckConfiguration: { Protocol: 'HTTP', Path: '/health/live' },
        ObservabilityConfiguration: { ObservabilityEnabled: true },
      });
      const { Subnets } = only(title, 'AWS::AppRunner::VpcConnector');
      assert.equal((Subnets as unknown[]).length, 2);
      assert.partialDeepStrictEqual(
        only(title, 'AWS::AppRunner::AutoScalingConfiguration'),
        { MinSize: 1, MaxSize: 3 },
      );
      assert.partialDeepStrictEqual(
        only(title, 'AWS::AppRunner::ObservabilityConfiguration'),
        { TraceConfiguration: { Vendor: 'AWSXRAY' } },
      );
    }
  });

  test('has names that App Runner takes', () => {
    const limits = [
      ['AutoScalingConfiguration', 'AutoScalingConfigurationName', 32],
      ['ObservabilityConfiguration', 'ObservabilityConfigurationName', 32],
      ['VpcConnector', 'VpcConnectorName', 40],
    ] as const;
    for (const [type, property, limit] of limits) {
      const name = only(IMAGE, `AWS::AppRunner::${type}`)[property];
      assert.match(String(name), /^[A-Za-z0-9][A-Za-z0-9_-]{3,}$/);
      assert.ok(String(name).length <= limit);
    }
  });

  test('ends how long its logs are kept, and starts anew with a new password', () => {
    const inputs = resourcesOf(IMAGE, 'AWS::Scheduler::Schedule').map(
      ({ Properties }) => JSON.stringify(Properties.Target),
    );
    assert.equal(inputs.length, 2);
    for (const input of inputs) {
      assert.match(input, /aws-sdk:cloudwatchlogs:putRetentionPolicy/);
      assert.match(input, /RetentionInDays\\":30/);
    }
    const machine = only(IMAGE, 'AWS::StepFunctions::StateMachine');
    assert.match(JSON.stringify(machine), /aws-sdk:apprunner:startDeployment/);
  });

  test('says that it takes existing customers only, and what comes after it', () => {
    const { stacks } = synthesise(caseOf(IMAGE));
    const service = stacks.find(({ id }) => id === 'service');
    const { Description } = JSON.parse(service?.template ?? '{}');
    assert.match(
      Description,
      /existing App Runner customers only since 2026-04-30/,
    );
    assert.match(Description, /AWS::ECS::ExpressGatewayService/);
  });
});
