import type { LogsResponse } from '@hangar/plugin-cloudwatch-common';
import { stopClockAt } from '@hangar/test-utils';
import {
  answerAws,
  answerGetMetricData,
  awsFailure,
  type AwsOperationMock,
  type WireInput,
} from './__testUtils__/answerAws';
import { entityUrl, startPlugin, stranger } from './__testUtils__/startPlugin';

const logsUrl = (
  query: Record<string, string> = {},
  name = 'parts-inventory',
) => `${entityUrl(name, 'logs')}?${new URLSearchParams(query)}`;

const row = (second: number, message: string) =>
  Object.entries({
    '@timestamp': `2026-11-20 02:59:${String(second).padStart(2, '0')}.123`,
    '@message': message,
    '@log': '111122223333:/ecs/drone-prod-engineer-ecs-parts-inventory',
    '@logStream': 'ecs/app/1',
    '@ptr': 'CmEKJgo',
  }).map(([field, value]) => ({ field, value }));

const statistics = (bytesScanned: number) => ({
  bytesScanned,
  recordsMatched: 2,
  recordsScanned: 200,
});

const complete = (rows = [row(30, 'two'), row(10, 'one')]) => ({
  status: 'Complete',
  results: rows,
  statistics: statistics(4096),
});

async function setUp(
  operations: Record<string, AwsOperationMock> = {},
  config = {},
) {
  const requests = answerAws({
    GetMetricData: answerGetMetricData(() => ({ Values: [1000] })),
    StartQuery: () => ({ queryId: 'q-1' }),
    GetQueryResults: () => complete(),
    StopQuery: () => ({ success: true }),
    ...operations,
  });
  const plugin = await startPlugin({ config });
  const inputs = (operation: string): WireInput[] =>
    requests.filter(r => r.operation === operation).map(r => r.input);
  return { ...plugin, requests, inputs };
}

describe('GET …/logs', () => {
  stopClockAt('2026-11-20T03:00:00Z');

  it('shows the newest messages with what the search read', async () => {
    const { get, inputs } = await setUp();
    const { body } = await get(logsUrl()).expect(200);
    const answer: LogsResponse = body;
    expect(answer).toEqual({
      asOf: '2026-11-20T03:00:00.000Z',
      stale: false,
      simulated: false,
      items: [
        {
          time: '2026-11-20T02:59:30.123Z',
          message: 'two',
          logGroup: '/ecs/drone-prod-engineer-ecs-parts-inventory',
          logStream: 'ecs/app/1',
        },
        expect.objectContaining({ message: 'one' }),
      ],
      statistics: statistics(4096),
      limit: 100,
      truncated: false,
      stoppedAtScanLimit: false,
      scanLimitBytes: 1024 ** 3,
      problems: [],
    });
    expect(inputs('StartQuery')).toEqual([
      {
        logGroupNames: ['/ecs/drone-prod-engineer-ecs-parts-inventory'],
        startTime: Date.parse('2026-11-20T00:00:00Z') / 1000,
        endTime: Date.parse('2026-11-20T03:00:00Z') / 1000 - 1,
        queryString:
          'fields @timestamp, @message, @log, @logStream\n| sort @timestamp desc\n| limit 101',
        limit: 101,
      },
    ]);
  });

  it('says when more match than it shows', async () => {
    const { get } = await setUp();
    const { body } = await get(logsUrl({ limit: '1' })).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.truncated).toBe(true);
  });

  it('waits for the result', async () => {
    let looks = 0;
    const { get, inputs } = await setUp({
      GetQueryResults: () => {
        looks += 1;
        const status = ['Scheduled', 'Running'][looks - 1];
        return status ? { status, results: [] } : complete();
      },
    });
    const { body } = await get(logsUrl()).expect(200);
    expect(body.items).toHaveLength(2);
    expect(inputs('GetQueryResults')).toHaveLength(3);
    expect(inputs('StopQuery')).toEqual([]);
  });

  it.each([
    ['a quote', 'say "hi" or \'ho\''],
    ['a backslash', 'C:\\temp\\n'],
    ['a regular expression', '.*(a+)+$ /x/ [^b]'],
    ['query language', '/ | stats count(*) by @message | filter 1=1'],
    ['a line break', 'first\n| limit 10000\r\nlast'],
    ['a comment', '# everything else is a comment'],
    ['Japanese', '在庫 が不足（警告）'],
  ])('takes %s as plain text', async (_what, query) => {
    const { get, inputs } = await setUp();
    await get(logsUrl({ query })).expect(200);
    const [{ queryString }] = inputs('StartQuery');
    const lines: string[] = queryString.split('\n');
    expect(lines).toHaveLength(4);
    const pattern = /^\| filter @message like \/\(\?i\)(.*)\/$/.exec(
      lines[1],
    )?.[1];
    // nothing of the user's but letters, digits, spaces and codes is left
    expect(pattern).toMatch(/^(?:[A-Za-z0-9 ]|\\x[0-9A-F]{2}|[^\0-\x7f])+$/);
    const finds = new RegExp(pattern ?? '', 'i');
    expect(finds.test(`before ${query.toUpperCase()} after`)).toBe(true);
    expect(finds.test('something else')).toBe(false);
  });

  it('finds what looks like an error', async () => {
    const { get, inputs } = await setUp();
    await get(logsUrl({ errorsOnly: 'true' })).expect(200);
    const [{ queryString }] = inputs('StartQuery');
    const source = /like \/\(\?i\)(.*)\/$/m.exec(queryString)?.[1] ?? '';
    const finds = new RegExp(source, 'i');
    for (const message of [
      'ERROR: no connection',
      'java.lang.NullPointerException',
      '{"level":50,"msg":"order refused"}',
      'Traceback (most recent call last):',
    ]) {
      expect([message, finds.test(message)]).toEqual([message, true]);
    }
    for (const message of ['{"level":30,"msg":"request completed"}', 'ready']) {
      expect([message, finds.test(message)]).toEqual([message, false]);
    }
  });

  it('makes one search of many identical ones', async () => {
    const { get, inputs } = await setUp();
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        get(
          logsUrl({
            query: 'order',
            to: new Date(Date.now() + index).toISOString(),
            from: new Date(Date.now() - 3600_000 - index).toISOString(),
          }),
        ),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200]),
    );
    expect(inputs('StartQuery')).toHaveLength(1);
    await get(logsUrl({ query: 'other' })).expect(200);
    expect(inputs('StartQuery')).toHaveLength(2);
  });

  it('refuses a range that holds more than one search may read, at no cost', async () => {
    const { get, inputs } = await setUp({
      GetMetricData: answerGetMetricData(() => ({
        Values: [800 * 1024 ** 2, 800 * 1024 ** 2],
      })),
    });
    const { body, status } = await get(logsUrl());
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      'from is too early: the logs of this range hold about 1.56 GiB, and one search may read 1 GiB. Choose a shorter range',
    );
    expect(inputs('GetMetricData')[0].MetricDataQueries).toMatchObject([
      {
        MetricStat: {
          Metric: {
            Namespace: 'AWS/Logs',
            MetricName: 'IncomingBytes',
            Dimensions: [
              {
                Name: 'LogGroupName',
                Value: '/ecs/drone-prod-engineer-ecs-parts-inventory',
              },
            ],
          },
          Stat: 'Sum',
        },
      },
    ]);
    expect(inputs('StartQuery')).toEqual([]);
  });

  it('stops a search at its limit and shows what it has', async () => {
    let looks = 0;
    const { get, inputs } = await setUp(
      {
        GetQueryResults: () => {
          looks += 1;
          return {
            ...complete(),
            status: looks === 1 ? 'Running' : 'Cancelled',
            statistics: statistics(6000),
          };
        },
      },
      { cloudwatch: { logs: { scanLimitBytes: 5000 } } },
    );
    const { body } = await get(logsUrl()).expect(200);
    expect(body).toMatchObject({
      stoppedAtScanLimit: true,
      scanLimitBytes: 5000,
      statistics: { bytesScanned: 6000 },
    });
    expect(body.items).toHaveLength(2);
    expect(inputs('StopQuery')).toEqual([{ queryId: 'q-1' }]);
  });

  it('searches although the size cannot be estimated', async () => {
    const { get } = await setUp({
      GetMetricData: () => awsFailure('AccessDeniedException'),
    });
    const { body } = await get(logsUrl()).expect(200);
    expect(body.items).toHaveLength(2);
  });

  it('stops the search when the last one who waits for it has gone', async () => {
    const { server, inputs } = await setUp({
      GetQueryResults: () => ({ status: 'Running', results: [] }),
    });
    const startWaiting = () => {
      const controller = new AbortController();
      const response = fetch(`http://localhost:${server.port()}${logsUrl()}`, {
        signal: controller.signal,
        headers: {
          Authorization:
            'Bearer mock-user-token:{"sub":"user:default/engineer"}',
        },
      }).catch(() => 'gone');
      return { response, leave: () => controller.abort() };
    };
    const [one, other] = [startWaiting(), startWaiting()];
    const until = async (done: () => boolean) => {
      while (!done()) {
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    };
    // Some looks later both wait for the one search, also on a busy machine.
    await until(() => inputs('GetQueryResults').length >= 4);
    one.leave();
    const looks = inputs('GetQueryResults').length;
    await until(() => inputs('GetQueryResults').length > looks);
    expect(inputs('StopQuery')).toEqual([]);
    other.leave();
    await until(() => inputs('StopQuery').length === 1);
    expect(inputs('StartQuery')).toHaveLength(1);
    await Promise.all([one.response, other.response]);
  });

  it('tells a log group that does not exist, and searches the others', async () => {
    const { get, inputs } = await setUp({
      StartQuery: input =>
        input.logGroupNames.some((name: string) => name.endsWith('/service'))
          ? awsFailure(
              'ResourceNotFoundException',
              `Log group '${input.logGroupNames.find((name: string) => name.endsWith('/service'))}' does not exist for account ID '111122223333'`,
            )
          : { queryId: 'q-1' },
    });
    const { body } = await get(logsUrl({}, 'flight-telemetry')).expect(200);
    expect(body.items).toHaveLength(2);
    expect(body.problems).toEqual([
      {
        annotation: 'aws.amazon.com/log-groups',
        value: expect.stringMatching(/\/service$/),
        message: expect.stringContaining('has no log group of this name'),
      },
    ]);
    expect(inputs('StartQuery').at(-1).logGroupNames).toEqual([
      expect.stringMatching(/\/application$/),
    ]);
  });

  it('says that AWS gave up a search', async () => {
    const { get, inputs } = await setUp({
      GetQueryResults: () => ({ status: 'Timeout', results: [] }),
    });
    const { body, status } = await get(logsUrl());
    expect(status).toBe(503);
    expect(body.error.message).toContain('ended as "Timeout" in AWS');
    expect(inputs('StopQuery')).toHaveLength(1);
  });

  it('needs a permission of its own, also for what is already known', async () => {
    const { get, inputs } = await setUp();
    await get(logsUrl()).expect(200);
    await get(logsUrl(), stranger).expect(404);
    expect(inputs('StartQuery')).toHaveLength(1);

    const denied = await startPlugin({ denied: ['cloudwatch.logs.read'] });
    const { body, status } = await denied.get(logsUrl());
    expect(status).toBe(403);
    expect(body.error.message).toContain('cloudwatch.logs.read');
  });

  it('answers an entity without log groups with nothing', async () => {
    const { get, requests } = await setUp();
    const { body } = await get(logsUrl({}, 'unbound')).expect(200);
    expect(body.items).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([
    ['limit', { limit: '1001' }],
    ['errorsOnly', { errorsOnly: 'yes' }],
    ['query', { query: 'x'.repeat(501) }],
    ['from', { from: '2016-11-20T00:00:00Z' }],
  ])('refuses a wrong %s', async (field, query) => {
    const { get, requests } = await setUp();
    const { body, status } = await get(
      logsUrl(query as unknown as Record<string, string>),
    );
    expect(status).toBe(400);
    expect(body.error.message).toMatch(new RegExp(`^${field} must`));
    expect(requests).toEqual([]);
  });

  describe('saved queries', () => {
    const url = '/api/cloudwatch/v1/log-queries';

    it('are the built-in ones and those of the configuration', async () => {
      const own = {
        id: 'orders',
        title: { en: 'Orders', ja: '注文' },
        query: 'order',
      };
      const { get } = await startPlugin({
        config: { cloudwatch: { logs: { savedQueries: [own] } } },
      });
      const { body } = await get(url).expect(200);
      expect(body.items.slice(-1)).toEqual([{ ...own, errorsOnly: false }]);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([
        'newest',
        'errors',
        'pause-events',
        'orders',
      ]);
    });

    it('cannot have an id twice', async () => {
      const twice = { id: 'errors', title: { en: 'E', ja: 'エ' } };
      await expect(
        startPlugin({
          config: { cloudwatch: { logs: { savedQueries: [twice] } } },
        }),
      ).rejects.toThrow(/has the id "errors" twice/);
    });
  });
});
