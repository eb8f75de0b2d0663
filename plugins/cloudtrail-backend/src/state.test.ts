import { advanceClock, stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { platformAccount, salesAccount } from './__testUtils__/sampleCatalog';
import { entityUrl, startPlugin, url } from './__testUtils__/startPlugin';

const at = (time: string) => Date.parse(`2026-11-${time}Z`);

describe('the state of what is shown', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  /** Both accounts in both regions, but for a gap in one. */
  async function startCovered() {
    const plugin = await startPlugin();
    for (const accountId of [platformAccount, salesAccount]) {
      for (const region of ['ap-northeast-1', 'us-east-1']) {
        const target = { accountId, region, kind: 'write' as const };
        const isGappy = accountId === salesAccount && region === 'us-east-1';
        const intervals = isGappy
          ? [
              { from: at('24T00:00:00'), to: at('24T20:00:00') },
              { from: at('24T22:00:00'), to: at('25T03:00:00') },
            ]
          : [{ from: at('24T00:00:00'), to: at('25T03:00:00') }];
        for (const interval of intervals) {
          await plugin.store.addEvents([], { target, interval });
        }
      }
    }
    return plugin;
  }

  it('is incomplete before the first reading, and says so everywhere', async () => {
    const plugin = await startPlugin({ events: [] });
    for (const [address, schema] of [
      [url('events'), 'ActivityList'],
      [url('events/timeline'), 'ActivityTimeline'],
      [url('events/facets'), 'ActivityFacets'],
      [entityUrl('component/parts-inventory', 'events'), 'ActivityList'],
    ] as const) {
      const { body } = await plugin.get(address).expect(200);
      expectAnswer(schema, body);
      expect(body.asOf).toBeNull();
      expect(body.coverage.complete).toEqual([]);
      expect(body.coverage.gaps).not.toEqual([]);
      const kinds = body.problems.map(({ kind }: { kind: string }) => kind);
      expect(kinds).toContain('not-read-yet');
    }
    const { body } = await plugin.get(url('health'), 'anonymous').expect(200);
    expectAnswer('ActivityHealth', body);
    expect(body).toMatchObject({ status: 'waiting', ageSeconds: null });
  });

  it('tells the gaps of the accounts that are looked at, to those whom they concern', async () => {
    const plugin = await startCovered();
    const everything = await plugin.get(url('events')).expect(200);
    expect(everything.body.coverage).toMatchObject({
      complete: [
        { from: '2026-11-24T03:00:00.000Z', to: '2026-11-24T20:00:00.000Z' },
        { from: '2026-11-24T22:00:00.000Z', to: '2026-11-25T03:00:00.000Z' },
      ],
      gaps: [
        {
          from: '2026-11-24T20:00:00.000Z',
          to: '2026-11-24T22:00:00.000Z',
          accountId: salesAccount,
          region: 'us-east-1',
        },
      ],
      includesReads: false,
    });
    for (const address of [
      url('events', { account: platformAccount }),
      entityUrl('component/parts-inventory', 'events'),
    ]) {
      const { body } = await plugin.get(address).expect(200);
      expect(body.coverage.gaps).toEqual([]);
      expect(body.coverage.complete).toHaveLength(1);
    }
    const own = await plugin.get(url('events'), 'engineer').expect(200);
    expect(JSON.stringify(own.body)).not.toContain(salesAccount);
    const nothing = await plugin
      .get(entityUrl('component/unbound', 'events'), 'engineer')
      .expect(200);
    expect(nothing.body.coverage).toMatchObject({ complete: [], gaps: [] });
  });

  it('is told in full to operators, and without names to whoever watches the portal', async () => {
    const plugin = await startCovered();
    const { body } = await plugin.get(url('ingest'), 'operator').expect(200);
    expectAnswer('ActivityIngestState', body);
    expect(body).toMatchObject({ events: 8, retentionDays: 400 });
    expect(body.targets).toHaveLength(4);
    advanceClock(60_000);
    const health = await plugin.get(url('health'), 'anonymous').expect(200);
    expect(Object.keys(health.body).sort()).toEqual([
      'ageSeconds',
      'nextAttemptAt',
      'status',
    ]);
  });

  it('serves its own description', async () => {
    const plugin = await startPlugin();
    const { body } = await plugin
      .get('/api/cloudtrail/openapi.json')
      .expect(200);
    expect(Object.keys(body.paths)).toContain(
      '/api/cloudtrail/v1/events/export',
    );
  });
});
