import type { ActivityRecord } from '../types';
import type { Random } from './random';
import {
  accounts,
  addresses,
  operations,
  principals,
  regions,
  resources,
  rules,
} from './sampleValues';

export const START = Date.UTC(2026, 7, 20);
export const DAYS = 100;
export const DAY_MS = 86_400_000;
export const END = START + DAYS * DAY_MS;

/** All of them. */
export const all = { from: START, to: END };

/** A UUID by its number. */
export const toEventId = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function createEvent(
  number: number,
  rest: Partial<ActivityRecord> = {},
): ActivityRecord {
  return {
    eventId: toEventId(number),
    time: START,
    accountId: accounts[0],
    region: regions[0],
    eventSource: 'ecs.amazonaws.com',
    eventName: 'UpdateService',
    readOnly: false,
    errorCode: null,
    errorMessage: null,
    principal: principals[0],
    sourceIpAddress: '203.0.113.7',
    userAgent: 'aws-cli/2',
    resources: [resources[0]],
    changes: [],
    sensitiveRule: null,
    record: { eventVersion: '1.11' },
    maskedPaths: [],
    ...rest,
  };
}

/** Events of a few months, crowded in a few hours as real ones are. */
export function createRandomEvent(
  random: Random,
  number: number,
): ActivityRecord {
  const [eventSource, eventName, readOnly] = random.pick(operations);
  const isError = random.chance(0.2);
  // often at the same second, and at the edges of days
  const day = random.below(DAYS);
  const second = random.pick([
    0,
    86_399,
    3_600 * random.below(24),
    random.below(86_400),
  ]);
  return createEvent(number, {
    time: START + (day * 86_400 + second) * 1000,
    accountId: random.pick(accounts),
    region: random.pick(regions),
    eventSource,
    eventName,
    readOnly,
    errorCode: isError ? random.pick(['AccessDenied', 'Client.Busy']) : null,
    errorMessage: isError ? 'It did not work' : null,
    principal: random.pick(principals),
    sourceIpAddress: random.pick(addresses),
    userAgent: random.pick(['aws-cli/2', null]),
    resources: random.some(resources, 3),
    sensitiveRule: random.chance(0.1) ? random.pick(rules) : null,
    record: {
      requestParameters: { number, text: '</script>\u0000 部品 \ud800' },
    },
  });
}
