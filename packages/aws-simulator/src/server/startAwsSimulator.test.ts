import { request } from 'node:http';
import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { by, lookupEvents } from '../__testUtils__/lookupEvents';
import { sampleClients } from '../__testUtils__/sampleClients';
import { metricQuery } from '../__testUtils__/sampleMetrics';
import { startAwsSimulator, type RunningAwsSimulator } from '.';

describe('the loopback server', () => {
  let simulator: RunningAwsSimulator;

  beforeEach(async () => {
    simulator = await startAwsSimulator({ port: 0 });
  });

  afterEach(() => simulator.close());

  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${simulator.url}/_simulator/${path}`, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text && JSON.parse(text) };
  };

  it('counts requests and tells what AWS would have charged', async () => {
    const { cloudWatch, logs } = sampleClients({ endpoint: simulator.url });
    await cloudWatch.send(
      new GetMetricDataCommand({
        StartTime: new Date(Date.now() - 600_000),
        EndTime: new Date(),
        MetricDataQueries: [
          // Five statistics of one metric are billed as one metric.
          ...['p50', 'p90', 'p95', 'p99', 'Sum'].map((stat, index) =>
            metricQuery(
              `m${index}`,
              'AWS/ApplicationELB',
              'TargetResponseTime',
              stat,
            ),
          ),
          metricQuery('c', 'AWS/ECS', 'CPUUtilization', 'Average'),
        ],
      }),
    );
    await logs.send(new DescribeLogGroupsCommand({}));

    const { body } = await control('GET', 'requests');

    expect(body.items).toEqual([
      {
        service: 'cloudwatch-logs',
        operation: 'DescribeLogGroups',
        count: 1,
        errors: 0,
        cost: { amount: '0.00000000', currency: 'USD' },
      },
      {
        service: 'cloudwatch',
        operation: 'GetMetricData',
        count: 1,
        errors: 0,
        metricsRequested: 2,
        cost: { amount: '0.00002000', currency: 'USD' },
      },
    ]);
    expect(body.total).toEqual({
      count: 2,
      cost: { amount: '0.00002000', currency: 'USD' },
    });
    expect((await control('DELETE', 'requests')).status).toBe(204);
    expect((await control('GET', 'requests')).body.items).toEqual([]);
  });

  it('takes faults and shows them', async () => {
    const fault = { service: 'cloudwatch-logs', kind: 'throttle', times: 1 };
    expect(await control('PUT', 'faults', [fault])).toEqual({
      status: 200,
      body: { items: [fault] },
    });
    const { logs } = sampleClients({ endpoint: simulator.url });
    await expect(
      logs.send(new DescribeLogGroupsCommand({})),
    ).rejects.toMatchObject({ name: 'ThrottlingException' });
    await logs.send(new DescribeLogGroupsCommand({}));
    expect((await control('GET', 'faults')).body).toEqual({ items: [] });
  });

  it('takes failures of resources, here one that fails once', async () => {
    const fault = {
      service: 'cloudformation',
      kind: 'resource-failure',
      resource: 'AWS::S3::Bucket',
      on: 'create',
      reason: 'Not today',
      times: 1,
    };
    expect((await control('PUT', 'faults', [fault])).body).toEqual({
      items: [fault],
    });
    const { cloudFormation } = sampleClients({ endpoint: simulator.url });
    const create = (name: string) =>
      cloudFormation.send(
        new CreateStackCommand({
          StackName: name,
          TemplateBody: '{"Resources":{"Media":{"Type":"AWS::S3::Bucket"}}}',
        }),
      );
    await create('first');
    await create('second');
    expect((await control('GET', 'faults')).body).toEqual({ items: [] });
    // In real time, a stack of one resource takes less than a second.
    await new Promise(resolve => setTimeout(resolve, 1_500));
    expect((await control('GET', 'world')).body.stacks).toMatchObject([
      { name: 'first', status: 'ROLLBACK_COMPLETE' },
      { name: 'second', status: 'CREATE_COMPLETE' },
    ]);
  });

  it.each([
    ['0.kind', [{ service: 'ecs', kind: 'flood' }]],
    ['0.milliseconds', [{ service: 'ecs', kind: 'latency' }]],
    ['0.rate', [{ service: 'ecs', kind: 'throttle', rate: 2 }]],
    ['0.code', [{ service: 'ecs', kind: 'throttle', code: 'X' }]],
    ['items.0.service', { items: [{ kind: 'throttle' }] }],
    [
      '0.on',
      [
        {
          service: 'cloudformation',
          kind: 'resource-failure',
          resource: 'Database',
          on: 'read',
        },
      ],
    ],
    ['0.resource', [{ service: 'cloudformation', kind: 'resource-failure' }]],
    ['0.accountId', [{ service: 'ecs', kind: 'throttle', accountId: '12' }]],
    ['0.region', [{ service: 'ecs', kind: 'throttle', region: 'tokyo' }]],
    ["'colour'", [{ service: 'ecs', kind: 'throttle', colour: 'red' }]],
    ['body', 'throttle'],
  ])('refuses a fault and names %s', async (field, body) => {
    const { status, body: answer } = await control('PUT', 'faults', body);
    expect(status).toBe(400);
    expect(answer.error.name).toBe('InputError');
    expect(answer.error.message).toContain(field);
  });

  it('takes records that CloudTrail tells, and names what they lack', async () => {
    const record = {
      eventID: 'added',
      eventTime: new Date().toISOString(),
      eventSource: 'iam.amazonaws.com',
      eventName: 'CreateUser',
      awsRegion: 'us-east-1',
      recipientAccountId: '111122223333',
    };
    expect((await control('POST', 'activity', [{ record }])).body).toEqual({
      added: 1,
    });
    const { cloudTrail } = sampleClients({
      endpoint: simulator.url,
      region: 'us-east-1',
    });
    expect(
      await lookupEvents(cloudTrail, by('EventId', 'added')),
    ).toMatchObject([{ EventName: 'CreateUser' }]);
    for (const [field, body] of [
      ['0.record', [{}]],
      ['accountId', [{ record: { ...record, recipientAccountId: 'x' } }]],
      ['body', 'nothing'],
    ] as const) {
      expect(await control('POST', 'activity', body)).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining(field) } },
      });
    }
  });

  it('sets and resets the clock', async () => {
    const { body } = await control('PUT', 'clock', {
      now: '2026-01-01T00:00:00+09:00',
    });
    expect(body.now).toMatch(/^2025-12-31T15:00:0/);
    const { body: world } = await control('GET', 'world');
    expect(world.now).toMatch(/^2025-12-31T15:00:/);
    expect(world.services).toHaveLength(3);
    expect(world.alarms).toHaveLength(4);
    const ahead = await control('PUT', 'clock', { offsetMinutes: 90 });
    expect(ahead.body.offsetMinutes).toBe(90);
    const reset = await control('PUT', 'clock', { reset: true });
    expect(reset.body.offsetMinutes).toBe(0);
    for (const bad of [
      {},
      { now: 'noon' },
      { offsetMinutes: 1, reset: true },
    ]) {
      expect(await control('PUT', 'clock', bad)).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('offsetMinutes') } },
      });
    }
  });

  it('says what it has when asked for something else', async () => {
    const { status, body } = await control('GET', 'nothing');
    expect(status).toBe(404);
    expect(body.error.message).toContain('GET /_simulator/world');
    expect((await fetch(simulator.url)).status).toBe(403);
  });

  it('does not answer to a foreign host name that points to loopback', async () => {
    const { port } = new URL(simulator.url);
    const status = await new Promise(resolve => {
      request(
        {
          host: '127.0.0.1',
          port,
          path: '/_simulator/world',
          headers: { host: `attacker.example:${port}` },
        },
        response => resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });

  it('says in one sentence that its port is in use', async () => {
    const port = Number(new URL(simulator.url).port);
    await expect(startAwsSimulator({ port })).rejects.toMatchObject({
      name: 'ConflictError',
      message: `The AWS simulator cannot listen on 127.0.0.1:${port} because the port is in use; end the other program or set aws.simulator.port`,
    });
  });
});

describe('the loopback server does not start', () => {
  it.each(['0.0.0.0', '::', 'portal.example'])('on %s', async host => {
    await expect(startAwsSimulator({ port: 0, host })).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(`not ${host}`),
    });
  });

  it('in production', async () => {
    const environment = process.env.NODE_ENV;
    Object.assign(process.env, { NODE_ENV: 'production' });
    try {
      await expect(startAwsSimulator({ port: 0 })).rejects.toMatchObject({
        name: 'NotAllowedError',
        message: expect.stringContaining('aws.simulator.enabled'),
      });
    } finally {
      Object.assign(process.env, { NODE_ENV: environment });
    }
  });
});
