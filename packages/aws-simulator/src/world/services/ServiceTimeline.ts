import { hash32, noise, smoothNoise, wholeNumber } from '../random';
import { Deployments, type Task } from './Deployments';
import { Calendar, isDuring, type Day } from './incidents';
import { requestsInMinute } from './load';
import type { Service } from './types';

// Not looked up in the global each time; see random.ts.
const { exp, max, min } = Math;

/** Everything that happened to a service in one minute. */
export type ServiceMinute = {
  requests: number;
  success: number;
  clientErrors: number;
  serverErrors: number;
  medianLatencySeconds: number;
  cpu: number;
  memory: number;
  taskCount: number;
};

// The history of an alarm, and a long range beside it.
const REMEMBERED_MINUTES = 100_000;

/**
 * The life of one service as a pure function of time: metrics, alarms and logs
 * are all read from here, which is why they agree.
 */
export class ServiceTimeline {
  readonly service: Service;
  readonly seed: number;
  readonly deployments: Deployments;
  readonly #calendar: Calendar;
  readonly #minutes = new Map<number, ServiceMinute>();

  constructor(worldSeed: string, service: Service) {
    this.service = service;
    this.seed = hash32(`${worldSeed}/${service.arn}`);
    this.#calendar = new Calendar(worldSeed, service);
    this.deployments = new Deployments(worldSeed, service, this.#calendar);
  }

  /** The incidents of the day around this minute; none for an adopted service. */
  day(minute: number): Day | undefined {
    return this.service.adopted ? undefined : this.#calendar.day(minute);
  }

  exists(minute: number): boolean {
    const { startMinute } = this.service;
    return startMinute === undefined || minute >= startMinute;
  }

  tasks(minute: number): Task[] {
    return this.exists(minute) ? this.deployments.tasks(minute) : [];
  }

  /** A dozen metrics ask for the same minutes, so they are remembered. */
  minute(minute: number): ServiceMinute | undefined {
    let state = this.#minutes.get(minute);
    if (state === undefined && this.exists(minute)) {
      state = this.#compute(minute);
      this.#remember(minute, state);
    }
    return state;
  }

  #remember(minute: number, state: ServiceMinute | undefined): void {
    if (!state) {
      return;
    }
    if (this.#minutes.size >= REMEMBERED_MINUTES) {
      this.#minutes.clear();
    }
    this.#minutes.set(minute, state);
  }

  #compute(minute: number): ServiceMinute | undefined {
    const taskCount = this.deployments.taskCount(minute);
    if (taskCount === 0) {
      return undefined;
    }
    const day = this.day(minute);
    const requests = requestsInMinute(
      this.seed,
      minute,
      this.service.peakRequests,
    );
    const serverErrors = this.#serverErrors(minute, requests, day);
    const clientErrors = min(
      requests - serverErrors,
      this.service.adopted
        ? 0
        : wholeNumber(requests * 0.018, this.seed, minute, 21),
    );
    return {
      requests,
      success: requests - serverErrors - clientErrors,
      clientErrors,
      serverErrors,
      medianLatencySeconds: this.#latency(minute, day),
      cpu: this.#cpu(minute, requests, day),
      memory: this.#memory(minute),
      taskCount,
    };
  }

  #serverErrors(minute: number, requests: number, day?: Day): number {
    if (!day) {
      return 0;
    }
    if (!isDuring(day.errorBurst, minute)) {
      return min(
        requests,
        wholeNumber(requests * 0.0012, this.seed, minute, 22),
      );
    }
    const failed = wholeNumber(
      requests * day.errorBurst.share,
      this.seed,
      minute,
      22,
    );
    // Quiet services fail visibly, too.
    return min(requests, max(4, failed));
  }

  #latency(minute: number, day?: Day): number {
    const wander = 0.85 + 0.3 * smoothNoise(this.seed, minute, 31, 12);
    let factor = wander;
    if (day && isDuring(day.deployment, minute)) {
      const { startMinute, endMinute } = day.deployment;
      const progress = (minute - startMinute) / (endMinute - startMinute);
      factor *= 1 + 2.6 * (1 - progress);
    }
    if (day && isDuring(day.errorBurst, minute)) {
      factor *= 1.7;
    }
    return this.service.medianLatencySeconds * factor;
  }

  #cpu(minute: number, requests: number, day?: Day): number {
    const { idle, load } = this.service.cpu;
    const jitter = noise(this.seed, minute, 41) - 0.5;
    let cpu =
      idle +
      (load * requests) / this.service.peakRequests +
      3 * smoothNoise(this.seed, minute, 42) +
      3 * jitter;
    if (minute - this.deployments.latestStart(minute) < 6) {
      cpu += 10;
    }
    if (day && isDuring(day.cpuEpisode, minute)) {
      cpu = max(cpu, day.cpuEpisode.percent + 4 * jitter);
    }
    return min(99.5, max(0.3, cpu));
  }

  /** Fills slowly and starts anew with each deployment. */
  #memory(minute: number): number {
    const age = minute - this.deployments.latestStart(minute);
    const filled = 18 * (1 - exp(-age / 600));
    return 34 + filled + 1.5 * smoothNoise(this.seed, minute, 51);
  }
}
