import { LookupEventsCommand, type Event } from '@aws-sdk/client-cloudtrail';
import { networkServer } from '@hangar/test-utils';
import { by, lookupEvents, recordOf } from '../../__testUtils__/lookupEvents';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T09:30:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const ago = (ms: number) => new Date(NOW.getTime() - ms);
const timeOf = ({ EventTime }: Event) => EventTime!.getTime();
const idsOf = (events: Event[]) => events.map(({ EventId }) => EventId);

describe('simulated CloudTrail', () => {
  const { cloudTrail } = sampleClients();
  const global = sampleClients({ region: 'us-east-1' }).cloudTrail;
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('pages through a day, the newest first, every event once', async () => {
    const range = { StartTime: ago(DAY), EndTime: NOW };
    const events = await lookupEvents(cloudTrail, { ...range, MaxResults: 5 });
    expect(events.length).toBeGreaterThan(10);
    expect(new Set(idsOf(events)).size).toBe(events.length);
    const times = events.map(timeOf);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times[0]).toBeLessThanOrEqual(NOW.getTime());
    expect(times.at(-1)).toBeGreaterThanOrEqual(ago(DAY).getTime());
    expect(idsOf(await lookupEvents(cloudTrail, range))).toEqual(idsOf(events));
  });

  it('is the same for every world of its seed, and another one in each account and region', async () => {
    const first = await lookupEvents(cloudTrail, { StartTime: ago(DAY) });
    const other = createWorld({ now: () => NOW });
    networkServer.use(...createAwsHandlers(other, { throttling: false }));
    expect(await lookupEvents(cloudTrail, { StartTime: ago(DAY) })).toEqual(
      first,
    );
    const ids = new Set(idsOf(first));
    for (const place of [
      { accountId: SALES },
      { region: 'us-east-1' },
      { accountId: SALES, region: 'us-east-1' },
    ]) {
      const events = await lookupEvents(sampleClients(place).cloudTrail, {
        StartTime: ago(DAY),
      });
      expect(events.length).toBeGreaterThan(0);
      expect(idsOf(events).filter(id => ids.has(id))).toEqual([]);
    }
    const { cloudTrail: empty } = sampleClients({ region: 'eu-west-1' });
    expect(await lookupEvents(empty)).toEqual([]);
  });

  it('tells who and what in the record that CloudTrail writes', async () => {
    const [event] = await lookupEvents(
      cloudTrail,
      by('EventName', 'UpdateService'),
    );
    expect(event).toMatchObject({
      EventSource: 'ecs.amazonaws.com',
      ReadOnly: 'false',
    });
    expect(recordOf(event)).toMatchObject({
      eventVersion: '1.11',
      eventID: event.EventId,
      eventTime: event.EventTime!.toISOString().replace('.000', ''),
      eventSource: 'ecs.amazonaws.com',
      eventName: 'UpdateService',
      awsRegion: 'ap-northeast-1',
      readOnly: false,
      eventType: 'AwsApiCall',
      eventCategory: 'Management',
      recipientAccountId: '111122223333',
      requestParameters: { service: 'drone-prod-engineer-ecs-parts-inventory' },
      responseElements: { service: { desiredCount: 2, status: 'ACTIVE' } },
    });
    const [signIn] = await lookupEvents(
      global,
      by('EventName', 'ConsoleLogin'),
    );
    expect(recordOf(signIn)).toMatchObject({
      eventType: 'AwsConsoleSignIn',
      awsRegion: 'us-east-1',
      requestParameters: null,
    });
  });

  it.each([
    ['EventName', 'RegisterTargets'],
    ['EventSource', 'ecr.amazonaws.com'],
    ['ReadOnly', 'false'],
    ['ResourceType', 'AWS::ECR::Repository'],
    ['ResourceName', 'parts-inventory'],
    [
      'ResourceName',
      'arn:aws:ecr:ap-northeast-1:111122223333:repository/parts-inventory',
    ],
    ['Username', 'ecs-service-scheduler'],
    ['EventId', undefined],
    ['AccessKeyId', undefined],
  ] as const)('finds events by %s', async (key, value) => {
    const range = { StartTime: ago(3 * DAY) };
    const all = await lookupEvents(cloudTrail, range);
    const chosen = all.find(({ AccessKeyId }) => AccessKeyId);
    const wanted = value ?? chosen?.[key as 'EventId' | 'AccessKeyId'];
    const valuesOf = (event: Event) =>
      ({
        EventName: [event.EventName],
        EventSource: [event.EventSource],
        ReadOnly: [event.ReadOnly],
        ResourceType: event.Resources?.map(({ ResourceType }) => ResourceType),
        ResourceName: event.Resources?.map(({ ResourceName }) => ResourceName),
        Username: [event.Username],
        EventId: [event.EventId],
        AccessKeyId: [event.AccessKeyId],
      })[key] ?? [];
    const expected = all.filter(event => valuesOf(event).includes(wanted));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(all.length);
    expect(
      await lookupEvents(cloudTrail, { ...range, ...by(key, wanted!) }),
    ).toEqual(expected);
  });

  it('forgets after 90 days', async () => {
    const events = await lookupEvents(
      cloudTrail,
      by('EventName', 'UpdateService'),
    );
    expect(events.length).toBeGreaterThanOrEqual(89);
    expect(timeOf(events.at(-1)!)).toBeGreaterThan(ago(90 * DAY).getTime());
    expect(timeOf(events.at(-1)!)).toBeLessThan(ago(88 * DAY).getTime());
    const before = { StartTime: ago(100 * DAY), EndTime: ago(91 * DAY) };
    expect(await lookupEvents(cloudTrail, before)).toEqual([]);
  });

  it('lists an event minutes after it happened; a few come late', async () => {
    const delays = new Map<string, number>();
    const start = ago(3 * DAY).getTime();
    for (let at = start; at <= start + DAY; at += 5 * MINUTE) {
      world.clock.set(new Date(at));
      const recent = { StartTime: new Date(Math.max(start, at - 90 * MINUTE)) };
      for (const event of await lookupEvents(cloudTrail, recent)) {
        if (!delays.has(event.EventId!)) {
          delays.set(event.EventId!, (at - timeOf(event)) / MINUTE);
        }
      }
    }
    const minutes = [...delays.values()];
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
    expect(minutes.filter(delay => delay <= 20).length).toBeGreaterThan(
      0.9 * minutes.length,
    );
    world.clock.reset();
    const day = {
      StartTime: new Date(start),
      EndTime: new Date(start + DAY - 2 * HOUR),
    };
    const complete = idsOf(await lookupEvents(cloudTrail, day));
    expect(complete.filter(id => !delays.has(id!))).toEqual([]);
  });

  it('keeps what arrives while somebody pages from the pages that follow', async () => {
    const input = { StartTime: ago(DAY), MaxResults: 5 };
    const first = await cloudTrail.send(new LookupEventsCommand(input));
    world.clock.setOffsetMinutes(10);
    const second = await cloudTrail.send(
      new LookupEventsCommand({ ...input, NextToken: first.NextToken }),
    );
    expect(timeOf(second.Events![0])).toBeLessThanOrEqual(
      timeOf(first.Events!.at(-1)!),
    );
    world.clock.setOffsetMinutes(30);
    await expect(
      cloudTrail.send(
        new LookupEventsCommand({ ...input, NextToken: first.NextToken }),
      ),
    ).rejects.toMatchObject({
      name: 'InvalidNextTokenException',
      message: expect.stringContaining('expired'),
    });
  });

  it.each([
    ['InvalidTimeRangeException', { StartTime: NOW, EndTime: ago(DAY) }],
    ['InvalidMaxResultsException', { MaxResults: 51 }],
    ['InvalidMaxResultsException', { MaxResults: 0 }],
    ['InvalidNextTokenException', { NextToken: 'x' }],
    [
      'InvalidLookupAttributesException',
      {
        LookupAttributes: [
          ...by('EventName', 'A').LookupAttributes,
          ...by('Username', 'b').LookupAttributes,
        ],
      },
    ],
    [
      'InvalidLookupAttributesException',
      {
        LookupAttributes: [
          { AttributeKey: 'Region' as 'EventId', AttributeValue: 'x' },
        ],
      },
    ],
    ['InvalidEventCategoryException', { EventCategory: 'data' as 'insight' }],
  ])('answers %s to %j', async (name, input) => {
    await expect(
      cloudTrail.send(new LookupEventsCommand(input)),
    ).rejects.toMatchObject({ name });
  });

  it('takes a token for the request it was given for only', async () => {
    const { NextToken } = await cloudTrail.send(
      new LookupEventsCommand({ StartTime: ago(DAY), MaxResults: 5 }),
    );
    await expect(
      cloudTrail.send(
        new LookupEventsCommand({ StartTime: ago(2 * DAY), NextToken }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });

  it('does not know the account in a region that it has not enabled', async () => {
    const { cloudTrail: disabled } = sampleClients({ region: 'af-south-1' });
    await expect(lookupEvents(disabled)).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
  });

  it('throttles at two requests a second, each account and region for itself', async () => {
    networkServer.use(...createAwsHandlers(world));
    const ask = (client: typeof cloudTrail) =>
      client.send(new LookupEventsCommand({ MaxResults: 1 }));
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => ask(cloudTrail)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'ThrottlingException', message: 'Rate exceeded' },
    });
    await ask(global);
    await ask(sampleClients({ accountId: SALES }).cloudTrail);
    expect(world.requests.summary().items).toMatchObject([
      {
        service: 'cloudtrail',
        operation: 'LookupEvents',
        count: 5,
        errors: 1,
        cost: { amount: '0.00000000' },
      },
    ]);
  });

  it('fails where it is told to, in one account or region', async () => {
    const fault = { service: 'cloudtrail', operation: 'LookupEvents' } as const;
    world.faults.set([
      { ...fault, kind: 'access-denied', accountId: SALES },
      { ...fault, kind: 'throttle', region: 'us-east-1', times: 1 },
    ]);
    await lookupEvents(cloudTrail, by('EventId', 'x'));
    await expect(
      lookupEvents(sampleClients({ accountId: SALES }).cloudTrail),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('cloudtrail:LookupEvents'),
    });
    await expect(lookupEvents(global)).rejects.toMatchObject({
      name: 'ThrottlingException',
    });
    await lookupEvents(global, by('EventId', 'x'));
  });
});
