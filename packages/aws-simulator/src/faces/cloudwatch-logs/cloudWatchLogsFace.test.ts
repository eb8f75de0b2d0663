import { setTimeout as wait } from 'node:timers/promises';
import {
  DescribeLogGroupsCommand,
  GetQueryResultsCommand,
  paginateFilterLogEvents,
  StartQueryCommand,
  StopQueryCommand,
  FilterLogEventsCommand,
  type FilteredLogEvent,
} from '@aws-sdk/client-cloudwatch-logs';
import { networkServer } from '@hangar/test-utils';
import { readMetrics, total } from '../../__testUtils__/readMetrics';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { INVENTORY, metricQuery } from '../../__testUtils__/sampleMetrics';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const DAY_BEFORE = new Date(NOW.getTime() - 86_400_000);
const { logGroupName } = INVENTORY;

describe('CloudWatch Logs', () => {
  const world = createWorld({ now: () => NOW });
  const { logs, cloudWatch } = sampleClients();

  beforeEach(() => {
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  async function filter(
    filterPattern: string,
    options: { limit?: number } = {},
  ) {
    const events: FilteredLogEvent[] = [];
    let pages = 0;
    let emptyPages = 0;
    for await (const page of paginateFilterLogEvents(
      { client: logs },
      {
        logGroupName,
        filterPattern,
        startTime: DAY_BEFORE.getTime(),
        endTime: NOW.getTime() - 1,
        ...options,
      },
    )) {
      pages += 1;
      emptyPages += page.nextToken && page.events?.length === 0 ? 1 : 0;
      events.push(...(page.events ?? []));
    }
    return { events, pages, emptyPages };
  }

  async function query(queryString: string, groups = [logGroupName]) {
    const { queryId } = await logs.send(
      new StartQueryCommand({
        logGroupNames: groups,
        startTime: DAY_BEFORE.getTime() / 1000,
        endTime: NOW.getTime() / 1000 - 1,
        queryString,
      }),
    );
    const seen = new Set<string | undefined>();
    for (;;) {
      const answer = await logs.send(new GetQueryResultsCommand({ queryId }));
      seen.add(answer.status);
      if (answer.status === 'Complete') {
        const rows = (answer.results ?? []).map(row =>
          Object.fromEntries(row.map(({ field, value }) => [field, value])),
        );
        return { rows, statistics: answer.statistics!, seen: [...seen] };
      }
      await wait(40);
    }
  }

  it('returns as many events as the metric IncomingLogEvents says', async () => {
    const { incoming, errors } = await readMetrics(
      cloudWatch,
      { from: DAY_BEFORE, to: NOW },
      [
        metricQuery('incoming', 'AWS/Logs', 'IncomingLogEvents', 'Sum'),
        metricQuery(
          'errors',
          'AWS/ApplicationELB',
          'HTTPCode_Target_5XX_Count',
          'Sum',
        ),
      ],
    );
    const all = await filter('');
    expect(all.events).toHaveLength(total(incoming));
    expect(all.pages).toBeGreaterThan(1);
    const times = all.events.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort((a, b) => a! - b!));
    expect(new Set(all.events.map(({ eventId }) => eventId)).size).toBe(
      all.events.length,
    );

    // Each failed request leaves an ERROR line in the same minute.
    const lines = await filter('ERROR');
    const perMinute = new Map<number, number>();
    for (const { timestamp = 0 } of lines.events) {
      const minute = Math.floor(timestamp / 60_000) * 60_000;
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    expect(new Map([...perMinute].sort())).toEqual(new Map([...errors].sort()));
    // The burst: several in a minute, where other minutes have one at most.
    expect(Math.max(...errors.values())).toBeGreaterThanOrEqual(4);
  });

  it('has pages that are empty and go on', async () => {
    const { events, emptyPages } = await filter('"weighing scale"');
    expect(events.length).toBeGreaterThan(0);
    expect(events.length).toBeLessThan(60);
    const rare = await filter('checkpoint');
    expect(rare.events).toHaveLength(2);
    expect(emptyPages + rare.emptyPages).toBeGreaterThan(0);
  });

  it('gives the same events whatever the page size', async () => {
    const whole = await filter('ERROR');
    const paged = await filter('ERROR', { limit: 7 });
    expect(paged.pages).toBeGreaterThan(whole.pages);
    expect(paged.events).toEqual(whole.events);
  });

  it('understands all, any, none and quoted terms', async () => {
    const count = async (pattern: string) =>
      (await filter(pattern)).events.length;
    const [errors, warnings] = [await count('ERROR'), await count('WARN')];
    expect(await count('?ERROR ?WARN')).toBe(errors + warnings);
    expect(await count('ERROR WARN')).toBe(0);
    expect(await count('-INFO')).toBe(errors + warnings);
    expect(await count('error')).toBeLessThan(errors + 1);
    expect(await count('ERROR "deadlock detected"')).toBeLessThan(errors);
    await expect(filter('{ $.level = "ERROR" }')).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });

  it('runs Logs Insights queries: scheduled, running, complete', async () => {
    const errors = await filter('ERROR');
    const { rows, statistics, seen } = await query(
      'fields @timestamp, @message, @logStream | filter @message like /(?i)error/ | sort @timestamp desc | limit 5',
    );
    expect(seen).toEqual(['Scheduled', 'Running', 'Complete']);
    expect(rows.map(row => row['@message'])).toEqual(
      errors.events
        .slice(-5)
        .reverse()
        .map(event => event.message),
    );
    expect(rows[0]['@timestamp']).toMatch(
      /^2026-11-\d\d \d\d:\d\d:\d\d\.\d{3}$/,
    );
    expect(statistics.recordsMatched).toBe(errors.events.length);
    const { bytes, incoming } = await readMetrics(
      cloudWatch,
      { from: DAY_BEFORE, to: NOW },
      [
        metricQuery('bytes', 'AWS/Logs', 'IncomingBytes', 'Sum'),
        metricQuery('incoming', 'AWS/Logs', 'IncomingLogEvents', 'Sum'),
      ],
    );
    expect(statistics.recordsScanned).toBe(total(incoming));
    expect(statistics.bytesScanned).toBe(total(bytes));
    const written = (await filter('')).events.reduce(
      (sum, { message = '' }) => sum + message.length + 26,
      0,
    );
    expect(Math.abs(total(bytes) / written - 1)).toBeLessThan(0.05);
  });

  it('filters by text, field and function, and counts', async () => {
    const errors = (await filter('ERROR')).events.length;
    const matched = (conditions: string[]) =>
      Promise.all(
        conditions.map(async condition => {
          const { statistics } = await query(`filter ${condition}`);
          return statistics.recordsMatched;
        }),
      );
    const sameAsErrors = [
      'level = "ERROR"',
      "@message like 'ERROR' and statusCode >= 500",
      'strcontains(@message, "ERROR")',
      'level not in ["INFO", "WARN"]',
      // Quotes in a user's text stay text.
      '@message like "\\"level\\":\\"ERROR\\""',
    ];
    expect(await matched(sameAsErrors)).toEqual(sameAsErrors.map(() => errors));
    const [some, none] = await matched([
      'level = "ERROR" and (not statusCode = 503 or 1 = 2)',
      // So does a pipe.
      '@message like "x | limit 1"',
    ]);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(errors);
    expect(none).toBe(0);

    const { rows } = await query(
      'filter level = "ERROR" | stats count(*) as errors by bin(1h)',
    );
    const counted = rows.map(row => Number(row.errors));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(errors);
  });

  it('stops a query, which then says so', async () => {
    const { queryId } = await logs.send(
      new StartQueryCommand({
        logGroupName,
        startTime: DAY_BEFORE.getTime() / 1000 - 25 * 86_400,
        endTime: NOW.getTime() / 1000,
        queryString: 'filter @message like "ERROR"',
      }),
    );
    await wait(150);
    const running = await logs.send(new GetQueryResultsCommand({ queryId }));
    expect(running.status).toBe('Running');
    expect(running.statistics?.bytesScanned).toBeGreaterThan(0);
    expect(await logs.send(new StopQueryCommand({ queryId }))).toMatchObject({
      success: true,
    });
    const stopped = await logs.send(new GetQueryResultsCommand({ queryId }));
    expect(stopped.status).toBe('Cancelled');
    await expect(
      logs.send(new StopQueryCommand({ queryId })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.each([
    ['parse @message "*" as x', 'parse'],
    ['filter @message like /(/', 'regular expression'],
    ['filter @message ~ 1', '~'],
    ['filter len(@message) > 1', 'len'],
  ])('refuses the query %s', async (queryString, named) => {
    await expect(query(queryString)).rejects.toMatchObject({
      name: 'MalformedQueryException',
      message: expect.stringContaining(named),
    });
  });

  it('lists log groups by prefix, and knows none of another account', async () => {
    const { logGroups } = await logs.send(
      new DescribeLogGroupsCommand({ logGroupNamePrefix: '/aws/apprunner/' }),
    );
    expect(logGroups?.map(group => group.logGroupName)).toEqual([
      '/aws/apprunner/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa/application',
      '/aws/apprunner/drone-prod-engineer-apprunner/8fe1e10304f84fd2b0df550fe98a71fa/service',
    ]);
    expect(logGroups?.[0].storedBytes).toBeGreaterThan(0);
    await expect(
      sampleClients({ accountId: SALES }).logs.send(
        new FilterLogEventsCommand({ logGroupName }),
      ),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
