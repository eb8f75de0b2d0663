import type { ServiceTimeline } from '../services/ServiceTimeline';
import { MINUTE_MS } from '../time';
import { BYTES_PER_EVENT, type LogGroup, type LogLine } from './types';

// One line a minute from the start of a deployment on.
const DEPLOYMENT_LINES = [
  '[AppRunner] Starting to pull your application image.',
  '[AppRunner] Successfully pulled your application image from ECR.',
  '[AppRunner] Provisioning instances and deploying image.',
  '[AppRunner] Performing health check on path `/health` and port `8080`.',
  '[AppRunner] Health check is successful. Routing traffic to application.',
];

/** What App Runner itself tells about its deployments. */
export class AppRunnerServiceLogGroup implements LogGroup {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly arn: string;
  readonly startMinute?: number;
  readonly #timeline: ServiceTimeline;

  constructor(name: string, timeline: ServiceTimeline) {
    const { accountId, region, startMinute } = timeline.service;
    this.accountId = accountId;
    this.region = region;
    this.name = name;
    this.arn = `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
    this.startMinute = startMinute;
    this.#timeline = timeline;
  }

  count(minute: number): number {
    return this.lines(minute).length;
  }

  bytes(minute: number): number {
    return this.lines(minute).reduce(
      (sum, { message }) => sum + Buffer.byteLength(message) + BYTES_PER_EVENT,
      0,
    );
  }

  lines(minute: number): LogLine[] {
    if (!this.#timeline.exists(minute)) {
      return [];
    }
    const { revision, startMinute } = this.#timeline.deployments.latest(minute);
    const text = DEPLOYMENT_LINES[minute - startMinute];
    if (text === undefined) {
      return [];
    }
    return [
      {
        timestamp: minute * MINUTE_MS + 2000,
        message: text,
        logStreamName: `deployment/${revision}`,
      },
    ];
  }
}
