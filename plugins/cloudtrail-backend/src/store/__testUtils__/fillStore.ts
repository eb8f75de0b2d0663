import type { Knex } from 'knex';
import { ActivityStore } from '../ActivityStore';
import { createRandom } from './random';
import { createRandomEvent } from './randomEvents';

/** A store with random events, the same ones for the same seed. */
export async function fillStore(db: Knex, count: number, seed: number) {
  const store = new ActivityStore(db);
  const random = createRandom(seed);
  const records = Array.from({ length: count }, (_, number) =>
    createRandomEvent(random, number),
  );
  for (let start = 0; start < count; start += 150) {
    await store.addEvents(records.slice(start, start + 150));
  }
  return { store, random, records };
}
