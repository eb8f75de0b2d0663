import type { Config } from '@backstage/config';
import { readMilliseconds } from './readValues';
import type { CloudTrailConfig } from './types';

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How often, and for how long, AWS is read. */
export function readSchedule(config: Config): CloudTrailConfig['schedule'] {
  const path = 'cloudTrail.schedule';
  return {
    frequencyMs: readMilliseconds(config, `${path}.frequency`, {
      otherwise: MINUTE_MS,
      min: 30_000,
      max: DAY_MS,
      form: 'from 30 seconds to 1 day: each read asks AWS, within its two requests a second',
    }),
    timeoutMs: readMilliseconds(config, `${path}.timeout`, {
      otherwise: 5 * MINUTE_MS,
      min: MINUTE_MS,
      max: DAY_MS,
      form: 'from 1 minute to 1 day',
    }),
    initialDelayMs: readMilliseconds(config, `${path}.initialDelay`, {
      otherwise: 5_000,
      min: 0,
      max: DAY_MS,
      form: 'from 0 to 1 day',
    }),
  };
}
