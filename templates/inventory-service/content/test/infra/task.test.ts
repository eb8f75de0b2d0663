import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { containerOf, taskOf } from './support/container.ts';
import { only, resourcesOf } from './support/synth.ts';

const PUBLIC = 'ecs-fargate public nat-gateway dev';
const PRIVATE = 'ecs-fargate private nat-gateway prod';
const EVERYTHING = 'ecs-fargate private with everything';
const OWN_SIGN_IN = 'ecs-fargate with an own sign-in provider';

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
      HealthCheck: { StartPeriod: 60, Timeout: 5, Retries: 5 },
    });
    const asks = (title: string) =>
      JSON.stringify(containerOf(title).HealthCheck).match(/health\/\w+/)?.[0];
    assert.equal(asks(PUBLIC), 'health/ready');
    assert.equal(asks(PRIVATE), 'health/live');
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
