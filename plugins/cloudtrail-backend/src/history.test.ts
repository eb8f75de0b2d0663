import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { stopClockAt } from '@hangar/test-utils';
import { asCredentials, type SamplePerson } from '@hangar/test-utils/backend';
import { mockPermissions } from './__testUtils__/people';
import { sampleCatalog } from './__testUtils__/sampleCatalog';
import {
  eventIds,
  makeEvent,
  sampleEvents,
} from './__testUtils__/sampleEvents';
import { startPlugin, url } from './__testUtils__/startPlugin';
import { createServices, type SearchableTrail } from './services';

const range = {
  from: '2024-01-01T00:00:00Z',
  to: '2024-01-08T00:00:00Z',
};

/** Two trails that know the same event, of which the second knows another one too. */
function setUp(options: { trails?: SearchableTrail[] } = {}) {
  const search = jest.fn(async () => ({
    records: [sampleEvents[0]],
    isTruncated: false,
    scannedBytes: 1000,
  }));
  const other = jest.fn(async () => ({
    records: [makeEvent(50, '2026-11-25T02:30:00Z'), sampleEvents[0]],
    isTruncated: false,
    scannedBytes: 24,
  }));
  const trail = { scanLimitBytes: 5000 };
  const trails = options.trails ?? [
    { trail, search },
    { trail, search: other },
  ];
  const now = () => Date.parse('2026-11-25T03:00:00Z');
  const services = createServices({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities: sampleCatalog }),
    permissions: mockPermissions(sampleCatalog),
    db: undefined as never,
    reader: {
      getVersion: async () => 1,
      listPrincipals: async () => [{ id: 1, ...sampleEvents[5].principal }],
    } as never,
    ingest: undefined as never,
    trails,
    settings: { simulated: true, retentionDays: 400, now },
    awsDefaults: {},
  });
  const run = async (
    filter: Parameters<typeof services.history.search>[1]['filter'],
    person: SamplePerson = 'auditor',
  ) =>
    services.history.search(
      await services.scope.ofEverything(asCredentials(person)),
      {
        filter,
        range: { from: Date.parse(range.from), to: Date.parse(range.to) },
        limit: 2,
        signal: new AbortController().signal,
      },
    );
  return { run, search };
}

describe('history', () => {
  it('is looked for in every trail, each event once, and tells what reading it took', async () => {
    const { run, search } = setUp();
    const answer = await run({
      user: ['user:default/engineer', 'contractor'],
      eventName: ['UpdateService'],
      readOnly: false,
    });
    expect(answer).toMatchObject({
      isTruncated: false,
      scannedBytes: 1024,
      scanLimitBytes: 10_000,
      simulated: true,
    });
    expect(answer.items.map(({ eventId }) => eventId)).toEqual([
      expect.stringMatching(/50$/),
      eventIds.scaled,
    ]);
    expect(answer.items[1].principal.userRef).toBe('user:default/engineer');
    expect(search).toHaveBeenCalledWith(
      {
        from: Date.parse(range.from),
        to: Date.parse(range.to),
        eventNames: ['UpdateService'],
        userNames: [
          'Engineer@example.com',
          'contractor',
          'engineer',
          'engineer@example.com',
        ],
        readOnly: false,
      },
      expect.objectContaining({ limit: 2 }),
    );
  });

  it('is for those who may see every event, and costs nothing before that is known', async () => {
    const { run, search } = setUp();
    await expect(run({}, 'engineer')).rejects.toThrow(
      'cloudtrail.events.read for every event',
    );
    await expect(run({ text: 'x' }, 'engineer')).rejects.toThrow(
      'cloudtrail.events.read for every event',
    );
    await expect(run({ text: 'x' })).rejects.toThrow('q cannot be looked for');
    await expect(run({ resource: 'x'.repeat(1_001) })).rejects.toThrow(
      'resource must have no more than 1000 characters',
    );
    await expect(run({ user: ['user:default/nobody'] })).rejects.toThrow(
      'nobody is known by user:default/nobody',
    );
    expect(search).not.toHaveBeenCalled();
    await expect(setUp({ trails: [] }).run({})).rejects.toThrow(
      'There is no trail to look into',
    );
  });
});

describe('the route of history', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  it('wants both ends of a short range, and records who asked', async () => {
    const plugin = await startPlugin();
    for (const [query, message] of [
      [{}, 'from and to must both be given'],
      [{ from: range.from }, 'from and to must both be given'],
      [{ ...range, to: '2024-03-01T00:00:00Z' }, 'not be more than 31 days'],
      [{ ...range, cursor: 'x' }, "'cursor'"],
    ] as Array<[Record<string, string>, string]>) {
      const { body } = await plugin.get(url('history', query)).expect(400);
      expect(body.error.message).toContain(message);
    }
    await plugin.get(url('history', range), 'engineer').expect(403);
    await plugin.get(url('history', range), 'anonymous').expect(401);
    // none is configured
    await plugin.get(url('history', range)).expect(404);
    expect(plugin.auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'history-search',
        meta: {
          filter: {
            from: '2024-01-01T00:00:00.000Z',
            to: '2024-01-08T00:00:00.000Z',
          },
        },
      }),
    );
    expect(plugin.entry.fail).toHaveBeenCalledTimes(2);
  });
});
