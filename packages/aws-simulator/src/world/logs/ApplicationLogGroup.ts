import { hexId, noise, wholeNumber } from '../random';
import type { ServiceTimeline } from '../services/ServiceTimeline';
import { MINUTE_MS } from '../time';
import { LineWriter, lineKinds, type LineKind } from './LineWriter';
import { BYTES_PER_EVENT, type LogGroup, type LogLine } from './types';

type LineCounts = Record<LineKind, number>;

const EVENTS_PER_MINUTE = 0.12;

/** What the containers of a service write: one JSON document per line. */
export class ApplicationLogGroup implements LogGroup {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly arn: string;
  readonly startMinute?: number;
  readonly #timeline: ServiceTimeline;
  readonly #streamName: (taskId: string) => string;
  readonly #writer: LineWriter;

  constructor(
    name: string,
    timeline: ServiceTimeline,
    streamName: (taskId: string) => string,
  ) {
    const { accountId, region, startMinute, vocabulary } = timeline.service;
    this.accountId = accountId;
    this.region = region;
    this.name = name;
    this.arn = `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
    this.startMinute = startMinute;
    this.#timeline = timeline;
    this.#streamName = streamName;
    this.#writer = new LineWriter(timeline.seed, vocabulary);
  }

  count(minute: number): number {
    const counts = this.#counts(minute);
    return counts ? lineKinds.reduce((sum, kind) => sum + counts[kind], 0) : 0;
  }

  bytes(minute: number): number {
    const counts = this.#counts(minute);
    return counts
      ? lineKinds.reduce(
          (sum, kind) =>
            sum +
            counts[kind] * (this.#writer.typicalBytes(kind) + BYTES_PER_EVENT),
          0,
        )
      : 0;
  }

  lines(minute: number): LogLine[] {
    const counts = this.#counts(minute);
    if (!counts) {
      return [];
    }
    const streams = this.#timeline
      .tasks(minute)
      .map(task => this.#streamName(task.id));
    const { seed } = this.#timeline;
    const lines: LogLine[] = [];
    for (const kind of lineKinds) {
      for (let index = 0; index < counts[kind]; index++) {
        const salt = 1000 * (lineKinds.indexOf(kind) + 1) + index;
        const timestamp =
          minute * MINUTE_MS +
          Math.floor(noise(seed, minute, salt) * MINUTE_MS);
        const stream = Math.floor(
          noise(seed, minute, salt + 500) * streams.length,
        );
        lines.push({
          timestamp,
          message: this.#writer.write(kind, timestamp, minute, salt),
          logStreamName: streams[stream],
        });
      }
    }
    return lines.sort((a, b) => a.timestamp - b.timestamp);
  }

  #counts(minute: number): LineCounts | undefined {
    const state = this.#timeline.minute(minute);
    if (!state) {
      return undefined;
    }
    const { service, seed } = this.#timeline;
    const day = this.#timeline.day(minute);
    return {
      request: wholeNumber(
        state.success * service.loggedShare,
        seed,
        minute,
        71,
      ),
      rejected: state.clientErrors,
      failed: state.serverErrors,
      event: service.adopted
        ? 0
        : wholeNumber(EVENTS_PER_MINUTE, seed, minute, 72),
      started: this.#timeline.deployments.isRolling(minute)
        ? this.#timeline.tasks(minute).filter(t => t.startMinute === minute)
            .length
        : 0,
      batch:
        minute === day?.cpuEpisode.startMinute ||
        minute === day?.cpuEpisode.endMinute
          ? 1
          : 0,
    };
  }
}

/** Name of an ECS task's stream with the awslogs driver and the prefix `ecs`. */
export function ecsStreamName(containerName: string) {
  return (taskId: string) => `ecs/${containerName}/${taskId}`;
}

/** Name of an App Runner instance's stream. */
export function appRunnerStreamName() {
  return (taskId: string) => `instance/${hexId(taskId, 32)}`;
}
