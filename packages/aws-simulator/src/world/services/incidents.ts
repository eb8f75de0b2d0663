import { hash32, noise } from '../random';
import { tokyoDay, tokyoDayStart } from '../time';
import type { Service } from './types';

export type Incident = { startMinute: number; endMinute: number };

/** What happens to a service on one day. */
export type Day = {
  /** A new version is rolled out; answers are slower until caches are warm. */
  deployment: Incident;
  /** Requests fail, and say so in the log. */
  errorBurst: Incident & { share: number };
  /** A batch job keeps the processor busy for longer than an alarm tolerates. */
  cpuEpisode: Incident & { percent: number };
};

const HOUR = 60;
const DEPLOYMENT_MINUTES = 25;

/**
 * The daily incidents lie eight hours apart, the deployment in working hours:
 * whoever looks at the last 24 hours sees each of them, and many a viewer of
 * the last three hours sees one.
 */
export function planDay(seed: number, day: number): Day {
  const random = (salt: number) => noise(seed, day, salt);
  const hour = 10 + (seed % 5);
  const start = tokyoDayStart(day) + hour * HOUR;
  const at = (afterHours: number, salt: number) =>
    start + afterHours * HOUR + Math.floor(random(salt) * 50);

  const deployment = at(0, 1);
  const burst = at(8, 2);
  const cpu = at(-8, 3);
  return {
    deployment: {
      startMinute: deployment,
      endMinute: deployment + DEPLOYMENT_MINUTES,
    },
    errorBurst: {
      startMinute: burst,
      endMinute: burst + 8 + Math.floor(random(4) * 7),
      share: 0.12 + random(5) * 0.18,
    },
    cpuEpisode: {
      startMinute: cpu,
      endMinute: cpu + 35 + Math.floor(random(6) * 15),
      percent: 87 + random(7) * 6,
    },
  };
}

/** The days of one service; the day asked for last is remembered. */
export class Calendar {
  readonly #seed: number;
  readonly #days = new Map<number, Day>();

  constructor(worldSeed: string, service: Service) {
    this.#seed = hash32(`${worldSeed}/${service.arn}/calendar`);
  }

  day(minute: number): Day {
    const number = tokyoDay(minute);
    let day = this.#days.get(number);
    if (!day) {
      day = planDay(this.#seed, number);
      this.#days.set(number, day);
    }
    return day;
  }
}

export function isDuring(incident: Incident, minute: number): boolean {
  return minute >= incident.startMinute && minute < incident.endMinute;
}
