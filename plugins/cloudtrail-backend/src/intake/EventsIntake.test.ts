import { mockServices } from '@backstage/backend-test-utils';
import { DefaultEventsService } from '@backstage/plugin-events-node';
import { ActivityIngest } from '../ingest';
import { sampleRecord } from '../records/__testUtils__/sampleRecord';
import { ActivityStore } from '../store';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { EventsIntake } from './EventsIntake';

const NOW = Date.parse('2026-11-25T03:05:00Z');

const envelope = (fields: object = {}, detail: object = {}) => ({
  version: '0',
  id: '2f0e0d0c-0000-4000-8000-000000000001',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.ecs',
  account: '111122223333',
  time: '2026-11-25T03:04:05Z',
  region: 'ap-northeast-1',
  resources: [],
  detail: sampleRecord({ ...detail }),
  ...fields,
});

describeEachDatabase('EventsIntake', createDatabase => {
  const setUp = async (readEvents = false) => {
    const db = await createDatabase();
    const store = new ActivityStore(db);
    const logger = mockServices.logger.mock();
    const events = DefaultEventsService.create({ logger }).forPlugin('test');
    const onAdded = jest.fn(async () => {});
    const config = { events: { topic: 'aws-cloudtrail' }, readEvents };
    const options = { db, store, logger, now: () => NOW, onAdded };
    const intake = new EventsIntake({ ...options, config });
    await intake.subscribe(events);
    const publish = (eventPayload: unknown) =>
      events.publish({ topic: 'aws-cloudtrail', eventPayload });
    const list = async () => {
      const range = { from: 0, to: Date.UTC(2030, 0) };
      const { items } = await store.listEvents(range, { limit: 100 });
      return items;
    };
    return { ...options, publish, list };
  };

  it('takes in what comes on the topic, each event once, secrets masked', async () => {
    const { db, publish, list, store, logger, now, onAdded } = await setUp();
    const signIn = envelope(
      { 'detail-type': 'AWS Console Sign In via CloudTrail' },
      {
        eventID: 'sign-in',
        eventName: 'ConsoleLogin',
        eventSource: 'signin.amazonaws.com',
        requestParameters: { password: 'hunter2' },
        responseElements: { ConsoleLogin: 'Success' },
        additionalEventData: { MFAUsed: 'No' },
      },
    );
    await Promise.all([envelope(), signIn, envelope()].map(publish));
    await publish(signIn);
    expect(await list()).toMatchObject([
      { eventName: 'ConsoleLogin', sensitiveRule: 'sign-in-without-mfa' },
      { eventName: 'UpdateService', principal: { name: 'engineer' } },
    ]);
    const detail = await store.getEvent('sign-in');
    expect(JSON.stringify(detail)).not.toContain('hunter2');
    expect(detail?.maskedPaths).toEqual(['requestParameters.password']);
    expect(onAdded).toHaveBeenCalledTimes(1);
    // it is early, not complete
    expect(await store.listCoverage()).toEqual([]);
    const ingest = new ActivityIngest({
      ...{ db, store, logger, now, lanes: [], simulated: true },
      config: {
        overlapMs: 0,
        readEvents: false,
        retentionDays: 400,
        schedule: { frequencyMs: 60_000, timeoutMs: 1, initialDelayMs: 0 },
      },
    });
    expect((await ingest.getState()).targets).toMatchObject([
      {
        source: 'sqs',
        accountId: '111122223333',
        region: 'ap-northeast-1',
        lastSuccessAt: '2026-11-25T03:05:00.000Z',
      },
    ]);
  });

  it('keeps reads only where they are wanted', async () => {
    for (const readEvents of [false, true]) {
      const { publish, list } = await setUp(readEvents);
      await publish(envelope({}, { readOnly: true }));
      expect(await list()).toHaveLength(readEvents ? 1 : 0);
    }
  });

  it('leaves alone what is no event of CloudTrail, and says so', async () => {
    const { publish, list, logger } = await setUp();
    for (const payload of [
      undefined,
      'text',
      [],
      { detail: {} },
      envelope({ 'detail-type': 'EC2 Instance State-change Notification' }),
      envelope({ detail: 'text' }),
    ]) {
      await publish(payload);
    }
    await publish(envelope({ time: 'never' }));
    expect(await list()).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(6);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('aws-cloudtrail is no event of CloudTrail'),
    );
  });
});
