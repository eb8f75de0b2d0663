import { hash32, noise } from '../random';
import type { Scope } from '../services/types';
import { uuid } from '../stacks/types/fillPattern';
import { MINUTE_MS, MINUTES_PER_DAY, tokyoDayStart } from '../time';
import { deliveryOf } from './delivery';
import type { Actor, TrailCall, TrailEvent } from './types';

/**
 * What is written on one day (in Asia/Tokyo) in one account and region. Its
 * chapters do not know of each other: an event keeps its id whatever else
 * happens.
 */
export class DayBook {
  readonly events: TrailEvent[];
  readonly scope: Scope;
  readonly day: number;
  readonly #worldSeed: string;
  readonly #chapter: string;
  readonly #seed: number;
  #written = 0;

  constructor(
    worldSeed: string,
    scope: Scope,
    day: number,
    chapter = '',
    events: TrailEvent[] = [],
  ) {
    this.scope = scope;
    this.day = day;
    this.events = events;
    this.#worldSeed = worldSeed;
    this.#chapter = chapter;
    const { accountId, region } = scope;
    this.#seed = hash32(
      `${worldSeed}/activity/${accountId}/${region}/${chapter}`,
    );
  }

  chapter(name: string): DayBook {
    return new DayBook(
      this.#worldSeed,
      this.scope,
      this.day,
      name,
      this.events,
    );
  }

  /** In [0, 1), the same every time. */
  random(salt: number): number {
    return noise(this.#seed, this.day, salt);
  }

  /** From `low` to `high`, both inclusive. */
  number(low: number, high: number, salt: number): number {
    return low + Math.floor(this.random(salt) * (high - low + 1));
  }

  pick<T>(choices: ReadonlyArray<T>, salt: number): T {
    return choices[this.number(0, choices.length - 1, salt)];
  }

  /** Whether it is one of the days on which something rare happens. */
  isEvery(days: number): boolean {
    return (this.day + this.#seed) % days === 0;
  }

  /** Saturday and Sunday. */
  get isWeekend(): boolean {
    // 1970-01-01 was a Thursday.
    return (this.day + 4) % 7 === 0 || (this.day + 4) % 7 === 6;
  }

  /** An epoch minute of this day, by the clock in Tokyo. */
  minute(hour: number, minute = 0): number {
    return tokyoDayStart(this.day) + hour * 60 + minute;
  }

  /** Writes down that somebody did something, within the minute. */
  write(minute: number, actor: Actor, call: TrailCall): TrailEvent {
    const salt = 1000 + this.#written;
    const second = this.number(0, 59, salt);
    this.#written += 1;
    const last = this.minute(0) + MINUTES_PER_DAY - 1;
    const time = Math.min(minute, last) * MINUTE_MS + second * 1000;
    const { accountId, region } = this.scope;
    const id = uuid(
      [this.#worldSeed, accountId, region, this.day, this.#chapter, salt].join(
        '/',
      ),
    );
    const event = {
      id,
      accountId,
      region,
      time,
      actor,
      call,
      deliveredAt: deliveryOf(id, time),
    };
    this.events.push(event);
    return event;
  }
}
