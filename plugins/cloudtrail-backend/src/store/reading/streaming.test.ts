import { describeEachDatabase } from '../__testUtils__/eachDatabase';
import { fillStore } from '../__testUtils__/fillStore';
import { filterNaively } from '../__testUtils__/naiveFilter';
import {
  all,
  createEvent,
  createRandomEvent,
  DAY_MS,
  END,
  toEventId,
} from '../__testUtils__/randomEvents';
import { getPrincipalIds, idsOf, readStream } from '../__testUtils__/readStore';

describeEachDatabase('streams of the activity store', createDatabase => {
  it('streams all events of a query as they were when it began', async () => {
    const { store, random, records } = await fillStore(
      await createDatabase(),
      2_600,
      13,
    );
    const ids = await getPrincipalIds(store);
    const stream = store.streamEvents(all)[Symbol.asyncIterator]();
    const { value: first } = await stream.next();
    await store.addEvents(
      Array.from({ length: 100 }, (_, index) =>
        createRandomEvent(random, 10_000 + index),
      ),
    );
    const batches = await readStream({ [Symbol.asyncIterator]: () => stream });
    expect(first).toHaveLength(1_000);
    expect(idsOf([...first!, ...batches.flat()])).toEqual(idsOf(records));
    expect(first![0].record).toMatchObject({ requestParameters: {} });

    const query = { ...all, text: 'drone', sourceIpAddress: '203.0.113.7' };
    const some = await readStream(
      store.streamEvents({ ...query, to: END + DAY_MS }),
    );
    expect(idsOf(some.flat()).filter(id => id < toEventId(10_000))).toEqual(
      idsOf(filterNaively(records, query, ids)),
    );
  }, 60_000);

  it('lets go of a stream that is not read to its end', async () => {
    const { store } = await fillStore(await createDatabase(), 1_200, 17);
    for await (const batch of store.streamEvents(all)) {
      expect(batch).toHaveLength(1_000);
      break;
    }
    const stop = new AbortController();
    const read = async () => {
      for await (const batch of store.streamEvents(all, stop.signal)) {
        expect(batch).toHaveLength(1_000);
        stop.abort(new Error('gone'));
      }
    };
    await expect(read()).rejects.toThrow('gone');
    // a snapshot that was kept would hold the connection of SQLite, and a lock of PostgreSQL
    await store.addEvents([createEvent(9_999)]);
    expect(await store.getEvent(toEventId(9_999))).toBeDefined();
  });
});
