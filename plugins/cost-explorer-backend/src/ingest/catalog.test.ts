import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { setUpShortIngest } from './__testUtils__/setUpIngest';
import { byTag } from './__testUtils__/startIngest';

describeEachDatabase('what the catalog asks for', createDatabase => {
  const setUp = async () => setUpShortIngest(await createDatabase());

  it('reads what entities newly ask for early, but never more than three times a day', async () => {
    const { run, start, clock, requests, store } = await setUp();
    await run();
    const asking = (keys: number) =>
      start({
        costExplorer: { historyMonths: 2, maxAllocations: 3 },
        selectors: Array.from({ length: keys }, (_, index) =>
          byTag(`Key${index}`, 'x'),
        ),
      });
    const begun: string[] = [];
    for (let minutes = 0; minutes < 24 * 60; minutes += 30) {
      const before = requests.length;
      clock.advance({ minutes: 30 });
      // somebody writes another key into an annotation all the time
      await asking(1 + Math.floor(minutes / 60)).run();
      if (requests.length > before) begun.push(clock.now().toISOString());
    }
    // the first was at three; a day later it counts no more
    expect(begun.map(time => time.slice(0, 16))).toEqual([
      '2026-11-25T03:30',
      '2026-11-25T11:30',
      '2026-11-26T03:00',
    ]);
    const { isTooMany } = await store.getAllocations();
    expect(isTooMany(byTag('Key9', 'x'))).toBe(false);
    const narrow = asking(9);
    expect(
      (await narrow.store.getAllocations()).isTooMany(byTag('Key9', 'x')),
    ).toBe(true);
  });

  it('goes on with what it knows when the catalog does not answer', async () => {
    const { db, clock, start, readTotal, expected } = await setUp();
    await start({ selectors: [byTag('Team', 'a')] }).run();
    clock.advance({ hours: 8 });
    const { run, logger } = start({
      getSelectors: async () => {
        throw new Error('the catalog is down');
      },
    });
    await run();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('The catalog could not be asked'),
      expect.anything(),
    );
    expect(
      await db('cost_allocations').where({ is_planned: true }).pluck('id'),
    ).toEqual(expect.arrayContaining(['tag:Component', 'tag:Team']));
    expect(await readTotal()).toBe(expected('2026-11-25'));
  });
});
