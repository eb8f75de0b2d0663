import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer, stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { startPlugin, url } from './__testUtils__/startPlugin';

const NOW = '2026-11-25T03:00:00Z';

const trail = {
  name: 'organisation',
  accountId: '111122223333',
  region: 'ap-northeast-1',
  database: 'audit',
  table: 'cloudtrail_logs',
  workgroup: 'primary',
  outputLocation: 's3://hangar-query-results/audit/',
};

/** Longer ago than LookupEvents reaches, and than the store was read. */
const range = { from: '2026-08-20T00:00:00Z', to: '2026-08-24T00:00:00Z' };

// the whole way, over HTTP and Athena to the simulated trail of the organisation
describe('history of a trail', () => {
  stopClockAt(NOW);

  const search = async (query: Record<string, string> = {}) => {
    const world = createWorld({ now: () => new Date(NOW) });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
    const plugin = await startPlugin({
      config: { cloudTrail: { athena: [trail] } },
    });
    const { body } = await plugin
      .get(url('history', { ...range, ...query }))
      .expect(200);
    expectAnswer('ActivityHistory', body);
    return body;
  };

  it('has what happened before the store begins, the newest first, and tells what reading it took', async () => {
    const answer = await search({ readOnly: 'false', limit: '20' });
    expect(answer.items).toHaveLength(20);
    expect(answer.isTruncated).toBe(true);
    expect(answer.scannedBytes).toBeGreaterThan(0);
    expect(answer.scannedBytes).toBeLessThan(answer.scanLimitBytes);
    const items: Array<{ eventTime: string; readOnly: boolean }> = answer.items;
    const times = items.map(({ eventTime }) => eventTime);
    expect(times).toEqual([...times].sort().reverse());
    expect(times[0] < range.to && times[19] >= range.from).toBe(true);
    expect(items.map(({ readOnly }) => readOnly)).not.toContain(true);
  });

  it('is narrowed by who did what where, with values that stay values', async () => {
    const [{ eventName, principal, accountId, region }] = (
      await search({ readOnly: 'false' })
    ).items;
    const asked = {
      ...{ eventName, region, account: accountId, user: principal.name },
      readOnly: 'false',
    };
    const { items } = await search(asked);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item).toMatchObject({ eventName, accountId, region });
      expect(item.principal.name).toBe(principal.name);
    }
    const quoted = await search({ user: "x' OR '1'='1" });
    expect(quoted.items).toEqual([]);
    expect((await search({ resource: "') --" })).items).toEqual([]);
  });
});
