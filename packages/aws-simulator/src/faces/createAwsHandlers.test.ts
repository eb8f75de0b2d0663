import {
  CloudWatchClient,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  CloudWatchLogsClient,
  DescribeLogGroupsCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  GetSessionTokenCommand,
} from '@aws-sdk/client-sts';
import { ListServicesCommand } from '@aws-sdk/client-ecs';
import { networkServer } from '@hangar/test-utils';
import {
  PRODUCTION,
  SALES,
  sampleClients,
} from '../__testUtils__/sampleClients';
import { createWorld } from '../world/createWorld';
import { createAwsHandlers } from './createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const SALES_ROLE = `arn:aws:iam::${SALES}:role/portal/reader`;

describe('simulated AWS', () => {
  const world = createWorld({ now: () => NOW });
  const { config, cloudWatch, logs, ecs, sts } = sampleClients();

  beforeEach(() => {
    world.requests.reset();
    world.faults.set([]);
    networkServer.use(...createAwsHandlers(world));
  });

  it('knows the caller by the access key', async () => {
    expect(await sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: PRODUCTION,
      Arn: `arn:aws:iam::${PRODUCTION}:user/portal`,
    });
  });

  it('lets a role be assumed; what follows belongs to its account', async () => {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn: SALES_ROLE, RoleSessionName: 'portal' }),
    );
    const credentials = {
      accessKeyId: Credentials!.AccessKeyId!,
      secretAccessKey: Credentials!.SecretAccessKey!,
      sessionToken: Credentials!.SessionToken!,
    };
    expect(Credentials!.Expiration!.getTime()).toBeGreaterThan(Date.now());
    expect(
      await sampleClients().sts.send(new GetCallerIdentityCommand({})),
    ).toMatchObject({ Account: PRODUCTION });

    const asRole = new CloudWatchLogsClient({ ...config, credentials });
    const { logGroups } = await asRole.send(new DescribeLogGroupsCommand({}));
    expect(logGroups?.map(group => group.logGroupName)).toEqual([
      '/ecs/sales-prod-engineer-ecs-sales-support',
    ]);
  });

  it.each([
    ['ValidationError', 'not-an-arn'],
    ['AccessDenied', 'arn:aws:iam::999999999999:role/reader'],
  ])('answers %s to a role it cannot give', async (name, RoleArn) => {
    await expect(
      sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'portal' })),
    ).rejects.toMatchObject({ name });
  });

  it('refuses unknown and missing credentials in the words of the protocol', async () => {
    const stranger = {
      ...config,
      credentials: {
        accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
        secretAccessKey: 's',
      },
    };
    await expect(
      new CloudWatchLogsClient(stranger).send(new DescribeLogGroupsCommand({})),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    const response = await fetch('https://sts.ap-northeast-1.amazonaws.com/', {
      method: 'POST',
      body: new URLSearchParams({ Action: 'GetCallerIdentity' }),
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain(
      '<Code>MissingAuthenticationToken</Code>',
    );
  });

  it('names an operation it does not have, in JSON and in XML', async () => {
    await expect(
      logs.send(
        new PutLogEventsCommand({
          logGroupName: 'g',
          logStreamName: 's',
          logEvents: [],
        }),
      ),
    ).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message:
        'The AWS simulator does not have the operation PutLogEvents of Amazon CloudWatch Logs',
    });
    await expect(
      sts.send(new GetSessionTokenCommand({})),
    ).rejects.toMatchObject({
      name: 'InvalidAction',
      message: expect.stringContaining('GetSessionToken of AWS STS'),
    });
  });

  it('throttles at the documented rate, each account and region for itself', async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        cloudWatch.send(new DescribeAlarmsCommand({})),
      ),
    );
    const refused = answers.flatMap(answer =>
      answer.status === 'rejected' ? [answer.reason] : [],
    );
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(refused.length).toBeLessThanOrEqual(3);
    expect(refused[0]).toMatchObject({
      name: expect.stringMatching(/^Throttling/),
      $metadata: { httpStatusCode: 400 },
    });
    for (const other of [{ accountId: SALES }, { region: 'us-east-1' }]) {
      await sampleClients(other).cloudWatch.send(new DescribeAlarmsCommand({}));
    }
    expect(world.requests.summary().items).toMatchObject([
      { operation: 'DescribeAlarms', count: 14, errors: refused.length },
    ]);
  });

  it('fails as it is told: so often, for that operation', async () => {
    world.faults.set([
      {
        service: 'cloudwatch-logs',
        operation: 'FilterLogEvents',
        kind: 'access-denied',
      },
      { service: 'ecs', kind: 'throttle', times: 1 },
      { service: 'cloudwatch', kind: 'error', code: 'InternalServiceFault' },
      { service: 'sts', kind: 'latency', milliseconds: 80 },
    ]);
    await expect(
      logs.send(new FilterLogEventsCommand({ logGroupName: '/x' })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('perform: logs:FilterLogEvents'),
    });
    await logs.send(new DescribeLogGroupsCommand({}));

    const listServices = () =>
      ecs.send(new ListServicesCommand({ cluster: 'drone-prod-engineer-ecs' }));
    await expect(listServices()).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    await listServices();
    expect(world.faults.list()).toHaveLength(3);

    await expect(
      cloudWatch.send(new DescribeAlarmsCommand({})),
    ).rejects.toMatchObject({
      name: 'InternalServiceFault',
      $metadata: { httpStatusCode: 500 },
    });
    const started = performance.now();
    await sts.send(new GetCallerIdentityCommand({}));
    expect(performance.now() - started).toBeGreaterThan(75);
  });

  it('throttles in a way that the SDK knows to retry', async () => {
    world.faults.set([{ service: 'cloudwatch', kind: 'throttle', times: 2 }]);
    const patient = new CloudWatchClient({ ...config, maxAttempts: 3 });
    await patient.send(new DescribeAlarmsCommand({}));
    expect(world.requests.summary().items).toMatchObject([
      { operation: 'DescribeAlarms', count: 3, errors: 2 },
    ]);
  });
});
