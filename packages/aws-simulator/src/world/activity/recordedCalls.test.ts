import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateChangeSetCommand } from '@aws-sdk/client-cloudformation';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import {
  DescribeServicesCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  STAMPED_NAME,
} from '../../__testUtils__/inventoryTemplate';
import { by, lookupEvents, recordOf } from '../../__testUtils__/lookupEvents';
import { PRODUCTION, sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createAwsHandlers } from '../../faces/createAwsHandlers';
import { createWorld, type World } from '../createWorld';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation-service';

// Everything has been delivered by then.
const LATER_MINUTES = 90;

describe('what the portal does in the simulated AWS', () => {
  const { config, cloudFormation, cloudTrail, ecs, sts } = sampleClients();
  const global = sampleClients({ region: 'us-east-1' }).cloudTrail;
  let folder: string;
  let world: World;

  function start(now: Date): void {
    networkServer.resetHandlers();
    world = createWorld({
      now: () => now,
      stateFile: join(folder, 'state.json'),
    });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  }

  const look = (name: string, client = cloudTrail) =>
    lookupEvents(client, {
      ...by('EventName', name),
      StartTime: new Date(NOW.getTime() - 60_000),
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aws-simulator-'));
    start(NOW);
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is in CloudTrail at its time, with what CloudFormation does for it, and after a restart', async () => {
    const stacks = stackClient(world, cloudFormation);
    const { StackId } = await stacks.deploy(STACK, inventoryTemplate());
    await ecs.send(
      new UpdateServiceCommand({
        cluster: STAMPED_NAME,
        service: STAMPED_NAME,
        desiredCount: 4,
      }),
    );
    await stacks.remove(STACK);
    start(new Date(NOW.getTime() + LATER_MINUTES * 60_000));

    const [asked] = await look('CreateChangeSet');
    expect(asked).toMatchObject({
      EventSource: 'cloudformation.amazonaws.com',
      Username: 'portal',
      Resources: [
        { ResourceType: 'AWS::CloudFormation::Stack', ResourceName: STACK },
        { ResourceType: 'AWS::CloudFormation::Stack', ResourceName: StackId },
      ],
    });
    const { requestParameters } = recordOf(asked);
    expect(requestParameters).toMatchObject({
      stackName: STACK,
      tags: [{ key: 'Cost', value: 'drone_engineer' }, { key: 'Project' }],
    });
    expect(requestParameters).not.toHaveProperty('templateBody');

    const [created] = await look('CreateService');
    expect(recordOf(created)).toMatchObject({
      userIdentity: {
        type: 'IAMUser',
        userName: 'portal',
        invokedBy: 'cloudformation.amazonaws.com',
      },
      sourceIPAddress: 'cloudformation.amazonaws.com',
      requestParameters: { serviceName: STAMPED_NAME, desiredCount: 2 },
      responseElements: {
        service: { serviceName: STAMPED_NAME, desiredCount: 2 },
      },
    });
    const [scaled] = await look('UpdateService').then(events =>
      events.filter(({ Username }) => Username === 'portal'),
    );
    expect(recordOf(scaled)).toMatchObject({
      requestParameters: { service: STAMPED_NAME, desiredCount: 4 },
      responseElements: { service: { desiredCount: 4 } },
    });
    const [database] = await look('CreateDBInstance');
    expect(recordOf(database).requestParameters).toMatchObject({
      engine: 'postgres',
    });
    expect(database.CloudTrailEvent).not.toMatch(/masterUserPassword":"[^*]/);
    expect(await look('CreateRole')).toEqual([]);
    expect((await look('CreateRole', global)).length).toBeGreaterThan(0);
    expect(await look('DeleteStack')).toHaveLength(1);
    expect(await look('DeleteService')).toHaveLength(1);
    expect(
      await look('DescribeStacks').then(events =>
        events.filter(({ Username }) => Username === 'portal'),
      ),
    ).toEqual([]);
  });

  it('carries the role that was taken, and the error where it was refused', async () => {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${PRODUCTION}:role/hangar-portal`,
        RoleSessionName: 'engineer',
      }),
    );
    const asRole = new CloudFormationClient({
      ...config,
      credentials: {
        accessKeyId: Credentials!.AccessKeyId!,
        secretAccessKey: Credentials!.SecretAccessKey!,
        sessionToken: Credentials!.SessionToken!,
      },
    });
    world.faults.set([
      {
        service: 'cloudformation',
        operation: 'CreateChangeSet',
        kind: 'access-denied',
      },
    ]);
    const command = new CreateChangeSetCommand({
      StackName: STACK,
      ChangeSetName: 'first',
    });
    await expect(asRole.send(command)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
    world.clock.setOffsetMinutes(LATER_MINUTES);
    const [event] = await lookupEvents(
      cloudTrail,
      by('Username', 'engineer'),
    ).then(events =>
      events.filter(({ EventName }) => EventName === 'CreateChangeSet'),
    );
    expect(recordOf(event)).toMatchObject({
      userIdentity: {
        type: 'AssumedRole',
        arn: `arn:aws:sts::${PRODUCTION}:assumed-role/hangar-portal/engineer`,
      },
      errorCode: 'AccessDenied',
      responseElements: null,
    });
  });

  it('tells how a service came that is known by its name only', async () => {
    const name = 'drone-dev-operator-ecs-parts';
    await ecs.send(
      new DescribeServicesCommand({ cluster: name, services: [name] }),
    );
    world.clock.setOffsetMinutes(LATER_MINUTES);
    const range = { StartTime: new Date(NOW.getTime() - 3_600_000) };
    const events = await lookupEvents(cloudTrail, {
      ...range,
      ...by('EventName', 'CreateService'),
    });
    expect(events).toMatchObject([{ Username: 'operator' }]);
    expect(recordOf(events[0]).requestParameters).toMatchObject({
      cluster: name,
      desiredCount: 1,
    });
  });

  it('tells the odd records that a test gives it, once they are delivered', async () => {
    const record = {
      eventID: 'twice',
      eventTime: '2026-11-20T02:00:00Z',
      eventSource: 'ecs.amazonaws.com',
      eventName: 'Unheard',
      awsRegion: 'ap-northeast-1',
      recipientAccountId: PRODUCTION,
      userIdentity: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::1:assumed-role/r/太郎',
        accessKeyId: 'K',
      },
      requestParameters: '</script>',
      colour: 'red',
    };
    world.activity.add([
      { record, deliveredAt: '2026-11-20T03:05:00Z' },
      { record, region: 'us-east-1' },
    ]);
    expect(await lookupEvents(cloudTrail, by('EventId', 'twice'))).toEqual([]);
    const [other] = await lookupEvents(global, by('EventId', 'twice'));
    world.clock.setOffsetMinutes(5);
    for (const attribute of [
      by('EventId', 'twice'),
      by('Username', '太郎'),
      by('AccessKeyId', 'K'),
    ]) {
      expect(await lookupEvents(cloudTrail, attribute)).toEqual([other]);
    }
    expect(recordOf(other)).toEqual(record);
    expect(() =>
      world.activity.add([{ record: { ...record, eventTime: 'noon' } }]),
    ).toThrow('activity: record.eventTime');
  });
});
