import { z } from 'zod';
import { hexId } from '../../world/random';
import type { LogGroup, LogLine } from '../../world/logs/types';
import { MINUTE_MS, toMinute } from '../../world/time';
import { operation } from '../face';
import { decodePageToken, encodePageToken } from '../pageToken';
import { invalidParameter, logGroupNotFound } from './errors';
import { parseFilterPattern } from './filterPattern';

// A page ends after this much of the log, found something or not: that is why
// pages can be empty and still carry a token.
const SCANNED_LINES_PER_PAGE = 2000;

const filterLogEventsSchema = z.object({
  logGroupName: z.string().min(1).max(512).optional(),
  logGroupIdentifier: z.string().min(1).max(2048).optional(),
  logStreamNames: z.array(z.string()).min(1).max(100).optional(),
  logStreamNamePrefix: z.string().min(1).optional(),
  startTime: z.number().int().min(0).optional(),
  endTime: z.number().int().min(0).optional(),
  filterPattern: z.string().max(1024).default(''),
  limit: z.number().int().min(1).max(10_000).default(10_000),
  nextToken: z.string().optional(),
});

type Input = z.infer<typeof filterLogEventsSchema>;

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html */
export const filterLogEvents = operation(
  filterLogEventsSchema,
  invalidParameter,
  (input, { call, world }) => {
    const name = groupName(input);
    const group = world.findLogGroup(call, name);
    if (!group) {
      throw logGroupNotFound();
    }
    if (input.logStreamNames && input.logStreamNamePrefix) {
      throw invalidParameter(
        'logStreamNames and logStreamNamePrefix cannot be specified together.',
      );
    }
    return page(input, group, world.now().getTime());
  },
);

function groupName({ logGroupName, logGroupIdentifier }: Input): string {
  const name = logGroupName ?? logGroupIdentifier?.split(':log-group:').at(-1);
  if (!name || (logGroupName && logGroupIdentifier)) {
    throw invalidParameter(
      'Either logGroupName or logGroupIdentifier must be specified.',
    );
  }
  return name.replace(/:\*$/, '');
}

/**
 * The token holds a place: a minute of the log, and how many of its matching
 * lines were handed out.
 */
function page(input: Input, group: LogGroup, now: number) {
  const { nextToken, ...question } = input;
  const asked = hexId(JSON.stringify(question), 32);
  const place = nextToken ? decodePageToken(nextToken, asked) : 0;
  if (place === undefined) {
    throw invalidParameter('The specified nextToken is invalid.');
  }
  const from = Math.max(input.startTime ?? 0, firstTime(group, now));
  const until = Math.min(input.endTime ?? now, now);
  const isWanted = lineFilter(input, from, until);
  let minute = toMinute(from) + Math.floor(place / 10_000);
  let skip = place % 10_000;
  let scanned = 0;
  const events: LogLine[] = [];
  for (; minute * MINUTE_MS <= until; minute++, skip = 0) {
    if (scanned >= SCANNED_LINES_PER_PAGE) {
      break;
    }
    const lines = group.lines(minute);
    scanned += Math.max(1, lines.length);
    const wanted = lines.filter(isWanted).slice(skip);
    const room = input.limit - events.length;
    events.push(...wanted.slice(0, room));
    if (wanted.length > room) {
      skip += room;
      break;
    }
  }
  const isDone = minute * MINUTE_MS > until;
  const next = (minute - toMinute(from)) * 10_000 + skip;
  return {
    events: events.map(line => event(group, line)),
    searchedLogStreams: [],
    nextToken: isDone ? undefined : encodePageToken(next, asked),
  };
}

/** Without a start, AWS searches all it has; the world keeps thirty days. */
function firstTime(group: LogGroup, now: number): number {
  const oldest = now - 30 * 24 * 60 * MINUTE_MS;
  return Math.max(oldest, (group.startMinute ?? 0) * MINUTE_MS);
}

function lineFilter(input: Input, from: number, until: number) {
  const matchesPattern = parseFilterPattern(input.filterPattern);
  const { logStreamNames, logStreamNamePrefix = '' } = input;
  return ({ timestamp, message, logStreamName }: LogLine) =>
    timestamp >= from &&
    timestamp <= until &&
    (logStreamNames ?? [logStreamName]).includes(logStreamName) &&
    logStreamName.startsWith(logStreamNamePrefix) &&
    matchesPattern(message);
}

function event(group: LogGroup, line: LogLine) {
  return {
    ...line,
    ingestionTime: line.timestamp + 1500,
    eventId: BigInt(
      `0x${hexId(`${group.arn}/${line.timestamp}/${line.message}`, 40)}`,
    ).toString(),
  };
}
