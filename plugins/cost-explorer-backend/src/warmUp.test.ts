import { advanceClock, stopClockAt } from '@hangar/test-utils';
import { coolDown } from './__testUtils__/seedStore';
import { baseUrl, startPlugin } from './__testUtils__/startPlugin';

describe('what is read ahead', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  it('spares the first viewer after an ingest the wait, and is checked like everything', async () => {
    const { db, get, runTask } = await startPlugin();
    // the days of everything, which is what takes its time
    let reads = 0;
    db.on('query', ({ sql }: { sql: string }) => {
      reads += /group by .*value.*day/.test(sql) ? 1 : 0;
    });
    const countReads = async (run: () => Promise<unknown>) => {
      const before = reads;
      await run();
      return reads - before;
    };
    const warmUp = () => runTask('cost-explorer-warm-up');
    const view = (groupBy: string) => () =>
      get(`${baseUrl}/costs?groupBy=${groupBy}&from=2026-11-01`).expect(200);

    expect(await countReads(warmUp)).toBeGreaterThan(0);
    expect(await countReads(warmUp)).toBe(0);
    for (const groupBy of ['owner', 'service', 'account']) {
      expect(await countReads(view(groupBy))).toBe(0);
    }
    const { body } = await get(`${baseUrl}/costs`, 'auditor').expect(200);
    expect(body.items).toEqual([]);

    await coolDown(db);
    advanceClock(2000);
    expect(await countReads(warmUp)).toBeGreaterThan(0);
  });
});
