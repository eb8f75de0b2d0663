import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import eventsModuleAwsSqs from '@backstage/plugin-events-backend-module-aws-sqs';
import {
  DefaultEventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import { setTimeout } from 'node:timers/promises';
import { platformAccount } from './__testUtils__/sampleCatalog';
import { startPlugin, url } from './__testUtils__/startPlugin';

const MINUTE = 60_000;
const region = 'ap-northeast-1';
// its last digits say that it is half a minute on its way
const eventId = '00000000-0000-4000-8000-ffffffff0001';

const queue = {
  url: `https://sqs.${region}.amazonaws.com/${platformAccount}/hangar-cloudtrail`,
  region,
  waitTime: { seconds: 0 },
};

const config = {
  events: {
    modules: {
      awsSqs: {
        awsSqsConsumingEventPublisher: {
          topics: {
            'aws-cloudtrail': {
              queue,
              waitTimeAfterEmptyReceive: { seconds: 0 },
            },
          },
        },
      },
    },
  },
};

/** One for all plugins, as in a portal; those of the test utilities know their own plugin only. */
const sharedEvents = createServiceFactory({
  service: eventsServiceRef,
  deps: { plugin: coreServices.pluginMetadata },
  createRootContext: () =>
    DefaultEventsService.create({ logger: mockServices.logger.mock() }),
  factory: ({ plugin }, events) => events.forPlugin(plugin.getId()),
});

const createRecord = (time: number) => ({
  eventID: eventId,
  eventTime: new Date(time).toISOString().replace(/\.\d+/, ''),
  eventSource: 'ecs.amazonaws.com',
  eventName: 'UpdateService',
  awsRegion: region,
  recipientAccountId: platformAccount,
  userIdentity: { type: 'IAMUser', userName: 'engineer' },
});

// Backstage's module asks the queue over HTTP, with credentials that the SDK finds
describe('activity from the queue of EventBridge', () => {
  beforeEach(() => {
    jest.replaceProperty(process, 'env', {
      ...process.env,
      AWS_ACCESS_KEY_ID: `SIMULATED${platformAccount}`,
      AWS_SECRET_ACCESS_KEY: 'simulated',
    });
  });

  it('is in the store before LookupEvents lists it', async () => {
    const world = createWorld();
    networkServer.use(...createAwsHandlers(world));
    const features = [eventsModuleAwsSqs, sharedEvents];
    const plugin = await startPlugin({ events: [], features, config });
    const countDeleted = () =>
      world.requests
        .summary()
        .items.find(({ operation }) => operation === 'DeleteMessageBatch')
        ?.count ?? 0;
    const emptyQueue = async () => {
      let before = -1;
      while (before < countDeleted()) {
        before = countDeleted();
        await plugin.runTask('events.awsSqs.publisher:aws-cloudtrail');
      }
      return before;
    };
    const readEvents = async () =>
      (await plugin.get(url('events', { account: platformAccount }))).body;

    expect(await emptyQueue()).toBeGreaterThan(0);
    const now = Date.now();
    const deliveredAt = new Date(now + 15 * MINUTE).toISOString();
    world.activity.add([{ record: createRecord(now), deliveredAt }]);
    world.clock.setOffsetMinutes(1);
    await emptyQueue();
    // the module does not wait for what it passes on
    let events = await readEvents();
    while (events.items[0]?.eventId !== eventId) {
      await setTimeout(50);
      events = await readEvents();
    }
    expect(events.items[0]).toMatchObject({ eventName: 'UpdateService' });
    expect(events.total.count).toBeGreaterThan(1);
  });
});
