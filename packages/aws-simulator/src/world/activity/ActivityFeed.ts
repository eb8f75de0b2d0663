import type { Scope } from '../services/types';
import {
  MINUTE_MS,
  MINUTES_PER_DAY,
  toMinute,
  tokyoDay,
  tokyoDayStart,
} from '../time';
import type { WorldState } from '../WorldState';
import {
  AddedRecords,
  type ActivityLog,
  type AddedRecord,
} from './AddedRecords';
import { adoptions } from './days/adoptions';
import { DayBook } from './DayBook';
import { writeDay } from './days/writeDay';
import type { TrailEvent } from './types';

/** The trail begins with the first service, years before anybody reads it. */
const FIRST_DAY = tokyoDay(Date.UTC(2025, 0, 6) / MINUTE_MS);

// Days that are paged through, of some accounts and regions at once.
const REMEMBERED_DAYS = 48;

/** Everything that CloudTrail recorded in the world: a function of time. */
export class ActivityFeed implements ActivityLog {
  readonly #world: WorldState;
  readonly #added = new AddedRecords();
  readonly #days = new Map<string, ReadonlyArray<TrailEvent>>();

  constructor(world: WorldState) {
    this.#world = world;
  }

  add(records: ReadonlyArray<AddedRecord>): void {
    this.#added.add(records);
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
    const written = this.#written(scope, day);
    const from = tokyoDayStart(day) * MINUTE_MS;
    const to = from + MINUTES_PER_DAY * MINUTE_MS;
    const others = [
      ...adoptions(this.#world, scope, day),
      ...this.#world.recorded.events(scope, from, to),
      ...this.#added.events(scope, from, to),
    ];
    return others.length > 0
      ? [...written, ...others].sort(newestFirst)
      : written;
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
