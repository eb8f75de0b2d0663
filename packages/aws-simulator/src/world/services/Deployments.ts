import { hexId } from '../random';
import { MINUTES_PER_DAY, tokyoDay, tokyoDayStart } from '../time';
import type { Calendar } from './incidents';
import type { Service } from './types';

export type Task = {
  id: string;
  revision: number;
  startMinute: number;
};

export type Deployment = { revision: number; startMinute: number };

// Revision 1 of the services that were always there.
const FIRST_DAY = tokyoDay(Date.UTC(2025, 0, 6) / 60_000);
const MINUTES_PER_TASK = 2;

/**
 * Rolling deployments: once a day the tasks are replaced one after another, a
 * new one before an old one goes. An adopted service has only its first.
 */
export class Deployments {
  readonly #worldSeed: string;
  readonly #service: Service;
  readonly #calendar: Calendar;

  constructor(worldSeed: string, service: Service, calendar: Calendar) {
    this.#worldSeed = worldSeed;
    this.#service = service;
    this.#calendar = calendar;
  }

  latest(minute: number): Deployment {
    if (this.#service.startMinute !== undefined) {
      return { revision: 1, startMinute: this.#service.startMinute };
    }
    const day = tokyoDay(minute);
    const today = this.#calendar.day(minute).deployment.startMinute;
    if (minute >= today) {
      return { revision: day - FIRST_DAY + 1, startMinute: today };
    }
    const before = tokyoDayStart(day) - MINUTES_PER_DAY;
    return {
      revision: day - FIRST_DAY,
      startMinute: this.#calendar.day(before).deployment.startMinute,
    };
  }

  latestStart(minute: number): number {
    return this.latest(minute).startMinute;
  }

  /** While tasks are being replaced: the deployment that is going away. */
  previous(minute: number): Deployment | undefined {
    if (this.#service.startMinute !== undefined || !this.isRolling(minute)) {
      return undefined;
    }
    return this.latest(this.latestStart(minute) - 1);
  }

  isRolling(minute: number): boolean {
    const duration = MINUTES_PER_TASK * this.#service.desiredCount + 2;
    return minute - this.latestStart(minute) < duration;
  }

  taskCount(minute: number): number {
    return this.isRolling(minute)
      ? this.tasks(minute).length
      : this.#service.desiredCount;
  }

  tasks(minute: number): Task[] {
    const latest = this.latest(minute);
    const started = this.#tasksOf(latest).filter(
      task => task.startMinute <= minute,
    );
    const previous = this.previous(minute);
    if (!previous) {
      return started;
    }
    const remaining = this.#tasksOf(previous).filter(
      (_, index) =>
        minute < latest.startMinute + MINUTES_PER_TASK * (index + 1) + 1,
    );
    return [...remaining, ...started];
  }

  #tasksOf({ revision, startMinute }: Deployment): Task[] {
    // The very first task of a service does not wait for another one.
    const delay = this.#service.startMinute === undefined ? 1 : 0;
    return Array.from({ length: this.#service.desiredCount }, (_, index) => ({
      id: hexId(
        `${this.#worldSeed}/${this.#service.arn}/${revision}/${index}`,
        32,
      ),
      revision,
      startMinute: startMinute + delay + MINUTES_PER_TASK * index,
    }));
  }
}
