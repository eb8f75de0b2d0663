import type { Scope } from '../services/types';
import { MINUTE_MS, toMinute, tokyoDay } from '../time';
import type { WorldState } from '../WorldState';
import { DayBook } from './DayBook';
import { writeDay } from './days/writeDay';
import type { TrailEvent } from './types';

/** The trail begins with the first service, years before anybody reads it. */
const FIRST_DAY = tokyoDay(Date.UTC(2025, 0, 6) / MINUTE_MS);

// Days that are paged through, of some accounts and regions at once.
const REMEMBERED_DAYS = 48;

/** Everything that CloudTrail recorded in the world: a function of time. */
export class ActivityFeed {
  readonly #world: WorldState;
  readonly #days = new Map<string, ReadonlyArray<TrailEvent>>();

  constructor(world: WorldState) {
    this.#world = world;
  }

  /**
   * Events of an account and region, the newest first, delivered or not.
   *
   * @param from - epoch milliseconds, inclusive
   * @param to - epoch milliseconds, inclusive
   */
  *events(scope: Scope, from: number, to: number): Generator<TrailEvent> {
    const last = tokyoDay(toMinute(to));
    const first = Math.max(FIRST_DAY, tokyoDay(toMinute(from)));
    for (let day = last; day >= first; day -= 1) {
      for (const event of this.#day(scope, day)) {
        if (event.time >= from && event.time <= to) {
          yield event;
        }
      }
    }
  }

  #day(scope: Scope, day: number): ReadonlyArray<TrailEvent> {
    return this.#written(scope, day);
  }

  /** What lies in the past does not change, so it is written once. */
  #written(scope: Scope, day: number): ReadonlyArray<TrailEvent> {
    const key = `${scope.accountId}/${scope.region}/${day}`;
    let events = this.#days.get(key);
    if (!events) {
      const { accountId, region } = scope;
      const book = new DayBook(this.#world.seed, { accountId, region }, day);
      writeDay(book, this.#world);
      events = book.events.sort(newestFirst);
      this.#remember(key, events);
    }
    return events;
  }

  #remember(key: string, events: ReadonlyArray<TrailEvent>): void {
    const [oldest] = this.#days.keys();
    if (this.#days.size >= REMEMBERED_DAYS && oldest !== undefined) {
      this.#days.delete(oldest);
    }
    this.#days.set(key, events);
  }
}

/** Events of one second are ordered by id, so that a page can end between them. */
export function newestFirst(a: TrailEvent, b: TrailEvent): number {
  return b.time - a.time || (a.id < b.id ? 1 : -1);
}
