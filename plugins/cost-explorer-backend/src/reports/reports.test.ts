import { mockServices } from '@backstage/backend-test-utils';
import type { SavedReportInput } from '@hangar/plugin-cost-explorer-common';
import { NoticeLog } from '../notices';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { ReportSchedule } from './ReportSchedule';
import { ReportStore } from './ReportStore';

const manager = 'user:default/manager';
const engineer = 'user:default/engineer';

const byTeam: SavedReportInput = {
  name: `部品 "by" team, it's`,
  query: { groupBy: 'owner', range: 'mtd', filter: { environment: ['prod'] } },
  schedule: 'none',
  isShared: false,
};

describeEachDatabase('Saved reports', createDatabase => {
  async function setUp() {
    const db = await createDatabase();
    const clock = { time: '2026-11-25T06:00:00.000Z' };
    const now = () => new Date(clock.time);
    const store = new ReportStore(db, now);
    const send = jest.fn(async (_options: object) => {});
    const logger = mockServices.logger.mock();
    const createReplica = () =>
      new ReportSchedule(new ReportStore(db, now), new NoticeLog(db, now), {
        notifications: { send },
        logger,
      });
    const [one, other] = [createReplica(), createReplica()];
    return { clock, store, send, logger, one, other };
  }

  it('are kept as they were saved, and changed by their owner', async () => {
    const { store } = await setUp();
    const saved = await store.create(byTeam, manager);
    expect(saved).toEqual({
      ...byTeam,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ownerRef: manager,
      createdAt: '2026-11-25T06:00:00.000Z',
      nextAt: null,
    });
    await expect(store.get(saved.id, manager)).resolves.toEqual(saved);
    const weekly = { ...byTeam, name: 'A', schedule: 'weekly' } as const;
    await expect(store.update(saved.id, weekly, manager)).resolves.toEqual({
      ...saved,
      ...weekly,
      nextAt: '2026-11-30T00:00:00.000Z',
    });
    await store.remove(saved.id, manager);
    await expect(store.get(saved.id, manager)).rejects.toThrow('no report');
  });

  it('are nobody else’s, unless they are shared: then they can be read, not changed', async () => {
    const { store } = await setUp();
    const own = await store.create(byTeam, manager);
    const shared = await store.create({ ...byTeam, isShared: true }, manager);
    await expect(store.list(manager)).resolves.toHaveLength(2);
    await expect(store.list(engineer)).resolves.toEqual([shared]);
    await expect(store.get(shared.id, engineer)).resolves.toEqual(shared);
    for (const act of [
      (id: string) => store.update(id, byTeam, engineer),
      (id: string) => store.remove(id, engineer),
    ]) {
      await expect(act(shared.id)).rejects.toMatchObject({
        name: 'NotAllowedError',
      });
      await expect(act(own.id)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    }
    for (const id of [own.id, 'no-uuid', `${own.id}' OR 1=1`]) {
      await expect(store.get(id, engineer)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    }
    await expect(store.list(manager)).resolves.toHaveLength(2);
  });

  it('are a hundred at most', async () => {
    const { store } = await setUp();
    for (let count = 0; count < 100; count++) {
      await store.create(byTeam, manager);
    }
    await expect(store.create(byTeam, manager)).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(store.create(byTeam, engineer)).resolves.toBeDefined();
  });

  it('are sent when they are due: once, also with two replicas, and after a long silence', async () => {
    const { store, clock, send, one, other } = await setUp();
    await store.create({ ...byTeam, schedule: 'weekly' }, manager);
    await store.create({ ...byTeam, schedule: 'monthly' }, engineer);
    await store.create(byTeam, manager);
    const runAt = async (time: string) => {
      clock.time = time;
      await Promise.all([one.run(), other.run()]);
      await one.run();
    };
    await runAt('2026-11-29T23:59:59.000Z');
    expect(send).toHaveBeenCalledTimes(0);
    await runAt('2026-11-30T00:00:00.000Z');
    expect(send).toHaveBeenCalledTimes(1);
    // the portal was off for three weeks
    await runAt('2026-12-20T09:00:00.000Z');
    expect(send).toHaveBeenCalledTimes(3);
    const [weekly] = (await store.list(manager)).filter(({ nextAt }) => nextAt);
    expect(weekly.nextAt).toBe('2026-12-21T00:00:00.000Z');
  });

  it('are told in Japanese and English, with a link', async () => {
    const { store, clock, send, one } = await setUp();
    const { id } = await store.create(
      { ...byTeam, schedule: 'weekly' },
      manager,
    );
    clock.time = '2026-11-30T00:00:00.000Z';
    await one.run();
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: { type: 'entity', entityRef: manager },
          payload: {
            title: `コストレポート / Cost report: 部品 "by" team, it's`,
            description: expect.stringMatching(/毎週.*\n.*weekly/),
            link: `/costs?report=${id}`,
            severity: 'low',
            topic: 'cost-report',
            scope: `cost-report:${id}:2026-11-30T00:00:00.000Z`,
          },
        },
      ],
    ]);
  });

  it('are sent by the next run where one could not be', async () => {
    const { store, clock, send, one, logger } = await setUp();
    await store.create({ ...byTeam, schedule: 'weekly' }, manager);
    await store.create({ ...byTeam, schedule: 'weekly' }, engineer);
    clock.time = '2026-11-30T00:00:00.000Z';
    send.mockRejectedValueOnce(new Error('Notifications are not there'));
    await one.run();
    expect(send).toHaveBeenCalledTimes(2);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await one.run();
    await one.run();
    expect(send).toHaveBeenCalledTimes(3);
  });
});
