import { DescribeAlarmHistoryCommand } from '@aws-sdk/client-cloudwatch';
import { DescribeServicesCommand } from '@aws-sdk/client-ecs';
import type { Event } from '@aws-sdk/client-cloudtrail';
import { networkServer } from '@hangar/test-utils';
import { by, lookupEvents, recordOf } from '../../__testUtils__/lookupEvents';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { createAwsHandlers } from '../../faces/createAwsHandlers';
import { createWorld, type World } from '../createWorld';

const NOW = new Date('2026-11-20T09:30:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const ago = (ms: number) => new Date(NOW.getTime() - ms);
const namesOf = (events: Event[]) =>
  new Set(events.map(({ EventName }) => EventName));

describe('activity of the simulated world', () => {
  const { cloudTrail, cloudWatch, ecs } = sampleClients();
  const global = sampleClients({ region: 'us-east-1' }).cloudTrail;
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('has somebody behind each deployment that ECS shows', async () => {
    const cluster = 'drone-prod-engineer-ecs';
    const name = 'drone-prod-engineer-ecs-parts-inventory';
    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster, services: [name] }),
    );
    const [{ taskDefinition, deployments }] = services!;
    const updates = await lookupEvents(
      cloudTrail,
      by('EventName', 'UpdateService'),
    );
    const update = updates.find(
      event =>
        recordOf(event).requestParameters.taskDefinition === taskDefinition,
    )!;
    const started = deployments![0].createdAt!.getTime();
    expect(update.EventTime!.getTime() - started).toBeGreaterThanOrEqual(0);
    expect(update.EventTime!.getTime() - started).toBeLessThan(MINUTE);
    const { responseElements, userIdentity } = recordOf(update);
    expect(responseElements.service).toMatchObject({
      serviceArn: services![0].serviceArn,
      deployments: [
        { id: deployments![0].id, status: 'PRIMARY' },
        { status: 'ACTIVE', desiredCount: 2 },
      ],
    });
    expect(userIdentity.type).toMatch(/^(AssumedRole|IAMUser)$/);
    const registered = (
      await lookupEvents(cloudTrail, by('EventName', 'RegisterTaskDefinition'))
    ).map(
      event =>
        recordOf(event).responseElements.taskDefinition.taskDefinitionArn,
    );
    expect(registered).toContain(taskDefinition);
  });

  it('has somebody who started a job before each CPU alarm', async () => {
    const alarm = 'drone-prod-engineer-cloudwatch-cpu';
    const { AlarmHistoryItems: history = [] } = await cloudWatch.send(
      new DescribeAlarmHistoryCommand({
        AlarmName: alarm,
        HistoryItemType: 'StateUpdate',
        StartDate: ago(5 * DAY),
        EndDate: NOW,
      }),
    );
    const raised = history
      .filter(({ HistorySummary }) => HistorySummary!.endsWith('to ALARM'))
      .map(({ Timestamp }) => Timestamp!.getTime());
    expect(raised.length).toBeGreaterThan(2);
    const jobs = await lookupEvents(cloudTrail, {
      ...by('EventName', 'ExecuteCommand'),
      StartTime: ago(6 * DAY),
    });
    for (const time of raised) {
      const job = jobs.find(({ EventTime }) => {
        const before = time - EventTime!.getTime();
        return before > 0 && before < 30 * MINUTE;
      });
      expect(job?.Username).toMatch(/^(operator|engineer)$/);
      expect(recordOf(job!).requestParameters).toMatchObject({
        cluster: 'drone-prod-engineer-ecs',
        task: expect.stringMatching(
          /:task\/drone-prod-engineer-ecs\/[0-9a-f]{32}$/,
        ),
      });
    }
  });

  it('reads more than it changes, and secrets with every task', async () => {
    const events = await lookupEvents(cloudTrail, { StartTime: ago(2 * DAY) });
    const reads = events.filter(({ ReadOnly }) => ReadOnly === 'true');
    const changes = events.length - reads.length;
    expect(changes).toBeGreaterThan(40);
    expect(reads.length).toBeGreaterThan(1.5 * changes);
    const secrets = events.filter(
      ({ EventName }) => EventName === 'GetSecretValue',
    );
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    expect(recordOf(secrets[0]).requestParameters.secretId).toContain(
      ':secret:drone-prod-engineer-secretsmanager-parts-inventory-',
    );
  });

  it('has everything in 90 days that an auditor looks for', async () => {
    expect([...namesOf(await lookupEvents(cloudTrail))]).toEqual(
      expect.arrayContaining([
        'AuthorizeSecurityGroupIngress',
        'DeleteBucketPolicy',
        'PutBucketPolicy',
        'PutDashboard',
        'ScheduleKeyDeletion',
        'StopLogging',
      ]),
    );
    const events = await lookupEvents(global);
    expect([...namesOf(events)]).toEqual(
      expect.arrayContaining([
        'AttachUserPolicy',
        'CreateAccessKey',
        'CreateUser',
        'DeactivateMFADevice',
        'PutRolePolicy',
      ]),
    );
    const signIns = events
      .filter(({ EventName }) => EventName === 'ConsoleLogin')
      .map(recordOf);
    const count = (fits: (record: ReturnType<typeof recordOf>) => boolean) =>
      signIns.filter(fits).length;
    expect(
      count(({ userIdentity }) => userIdentity.type === 'Root'),
    ).toBeGreaterThanOrEqual(1);
    expect(
      count(({ userIdentity }) => userIdentity.type === 'Root'),
    ).toBeLessThan(5);
    expect(
      count(
        ({ responseElements }) => responseElements.ConsoleLogin === 'Failure',
      ),
    ).toBeGreaterThan(10);
    expect(
      count(
        ({ additionalEventData, userIdentity }) =>
          additionalEventData.MFAUsed === 'No' &&
          userIdentity.userName === 'operator',
      ),
    ).toBeGreaterThan(10);
  });

  it('records global services in us-east-1 only, and refusals with their code', async () => {
    const sales = sampleClients({ accountId: SALES }).cloudTrail;
    for (const client of [cloudTrail, sales]) {
      for (const source of ['iam', 'signin']) {
        expect(
          await lookupEvents(
            client,
            by('EventSource', `${source}.amazonaws.com`),
          ),
        ).toEqual([]);
      }
    }
    const denied = (
      await lookupEvents(
        cloudTrail,
        by('Username', 'contractor@external.example'),
      )
    )
      .map(recordOf)
      .filter(({ errorCode }) => errorCode);
    expect(denied.length).toBeGreaterThan(20);
    for (const { errorCode, errorMessage, responseElements } of denied) {
      expect(errorCode).toMatch(/^AccessDenied/);
      expect(errorMessage).toContain('is not authorized to perform');
      expect(responseElements).toBeNull();
    }
  });
});
