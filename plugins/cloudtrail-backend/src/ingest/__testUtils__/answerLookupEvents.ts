import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';

export type FeedEvent = {
  id: string;
  /** Milliseconds since 1970, whole seconds. */
  time: number;
  /** From when on AWS lists it. */
  deliveredAt: number;
  accountId: string;
  region: string;
  readOnly?: boolean;
  /** Fields of the record besides. */
  record?: Record<string, unknown>;
  /** What stands where the record should. */
  text?: string;
};

export type LookupRequest = {
  accountId: string;
  region: string;
  kind: 'write' | 'read';
  /** Milliseconds since 1970. */
  from: number;
  to: number;
  token?: string;
};

const HISTORY_MS = 90 * 24 * 60 * 60 * 1000;

/** The record that CloudTrail writes of an event. */
export const toTrailRecord = (event: FeedEvent) => ({
  eventVersion: '1.11',
  eventID: event.id,
  eventTime: new Date(event.time).toISOString().replace('.000', ''),
  eventName: 'UpdateService',
  eventSource: 'ecs.amazonaws.com',
  awsRegion: event.region,
  recipientAccountId: event.accountId,
  readOnly: event.readOnly ?? false,
  userIdentity: { type: 'IAMUser', userName: 'engineer' },
  ...event.record,
});

type Token = { from: number; to: number; asOf: number; next: number };

const failure = (name: string, message = '', status = 400) =>
  HttpResponse.json({ __type: name, message }, { status });

export { failure };

/**
 * Answers `LookupEvents` from a feed as AWS does: newest first, of one account
 * and region, by ReadOnly, what was delivered when the first page was asked for, within 90 days.
 */
export function answerLookupEvents(options: {
  feed: FeedEvent[];
  now: () => number;
  pageSize?: () => number;
  /** Answers instead, where it returns something. */
  intervene?: (request: LookupRequest) => Response | undefined;
  /** AWS's clock. */
  getDate?: () => number;
}) {
  const requests: LookupRequest[] = [];
  const answer = (request: LookupRequest, maxResults: number) => {
    const token: Token = request.token
      ? JSON.parse(atob(request.token))
      : { ...request, asOf: options.now(), next: 0 };
    const found = options.feed
      .filter(
        event =>
          event.accountId === request.accountId &&
          event.region === request.region &&
          (event.readOnly ?? false) === (request.kind === 'read') &&
          event.time >= Math.max(token.from, token.asOf - HISTORY_MS) &&
          event.time <= token.to &&
          event.deliveredAt <= token.asOf,
      )
      .sort((a, b) => b.time - a.time || (a.id < b.id ? 1 : -1));
    const size = Math.min(options.pageSize?.() ?? maxResults, maxResults);
    const next = token.next + size;
    return {
      Events: found.slice(token.next, next).map(event => ({
        EventId: event.id,
        EventTime: event.time / 1000,
        EventName: 'UpdateService',
        EventSource: 'ecs.amazonaws.com',
        ReadOnly: String(event.readOnly ?? false),
        Username: 'engineer',
        Resources: [],
        CloudTrailEvent: event.text ?? JSON.stringify(toTrailRecord(event)),
      })),
      ...(next < found.length && {
        NextToken: btoa(JSON.stringify({ ...token, next })),
      }),
    };
  };
  networkServer.use(
    http.post(
      /https:\/\/cloudtrail\..*\.amazonaws\.com\//,
      async ({ request }) => {
        const [, accountId, region] =
          /Credential=SIMULATED(\d+)\/\d+\/([^/]+)\/cloudtrail/.exec(
            request.headers.get('authorization') ?? '',
          ) ?? [];
        const input = (await request.json()) as Record<string, any>;
        const asked: LookupRequest = {
          accountId,
          region,
          kind: input.LookupAttributes[0].AttributeValue === 'true' ? 'read' : 'write', // prettier-ignore
          from: input.StartTime * 1000,
          to: input.EndTime * 1000,
          token: input.NextToken,
        };
        requests.push(asked);
        const headers = options.getDate && {
          date: new Date(options.getDate()).toUTCString(),
        };
        return (
          options.intervene?.(asked) ??
          HttpResponse.json(answer(asked, input.MaxResults), { headers })
        );
      },
    ),
  );
  return requests;
}
