import { mockServices } from '@backstage/backend-test-utils';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import { http } from 'msw';
import { ConfiguredAwsClients } from '../clients';
import { quoteAthenaTable, quoteAthenaText } from './quoting';
import { runAthenaQuery } from './runAthenaQuery';
import type { AthenaPage, AthenaQuery, AthenaRun } from './types';

const table = {
  name: 'organisation',
  accountId: '111122223333',
  region: 'ap-northeast-1',
  database: 'billing',
  table: 'cost_and_usage',
  workgroup: 'costs',
  outputLocation: 's3://results/costs/',
  scanLimitBytes: 1e9,
};

const tagKeys = (month: string): AthenaQuery => ({
  sql: `SELECT DISTINCT tag_key FROM ${quoteAthenaTable(table)} CROSS JOIN UNNEST(map_keys(tags)) AS t (tag_key) WHERE billing_period = ?`,
  parameters: [quoteAthenaText(month)],
});

const clients = ConfiguredAwsClients.fromConfig(
  mockServices.rootConfig({
    data: {
      aws: {
        accounts: [
          {
            accountId: table.accountId,
            accessKeyId: `SIMULATED${table.accountId}`,
            secretAccessKey: 'simulated',
          },
        ],
      },
    },
  }),
  { logger: mockServices.logger.mock() },
);

// operations as they are on the wire, so of any shape
type Wire = any;

const getOperation = ({ headers }: Request) =>
  (headers.get('x-amz-target') ?? '').split('.').at(-1) ?? '';

/** Simulated AWS, and what Athena is asked of it. */
function startAthena(onAnswer: (operation: string) => void = () => {}) {
  const requests: Array<{ operation: string; input: Wire }> = [];
  const world = createWorld({ now: () => new Date('2026-11-20T09:30:00Z') });
  networkServer.use(
    http.post(
      'https://athena.ap-northeast-1.amazonaws.com/',
      async ({ request }) => {
        const input: Wire = await request.clone().json();
        requests.push({ operation: getOperation(request), input });
      },
    ),
    ...createAwsHandlers(world, { throttling: false }),
  );
  networkServer.events.on('response:mocked', ({ request }) =>
    onAnswer(getOperation(request)),
  );
  return requests;
}

/** Like {@link startAthena}; the query runs for as long as the test does not say otherwise. */
function startSlowAthena(onRunning: (clock: { now: number }) => void) {
  const clock = { now: 0 };
  jest.spyOn(performance, 'now').mockImplementation(() => clock.now);
  return startAthena(operation => {
    if (operation === 'StartQueryExecution') {
      // waiting no more, and not at its end yet
      clock.now = 50;
    }
    if (operation === 'GetQueryExecution') {
      onRunning(clock);
    }
  });
}

function setUp(options: Partial<AthenaRun> = {}) {
  const scanned: number[] = [];
  const run: AthenaRun = {
    clients,
    table,
    signal: new AbortController().signal,
    title: 'the export organisation',
    advice: 'Ask for less',
    pageSize: 2,
    onScanned: bytes => scanned.push(bytes),
    ...options,
  };
  const read = async (query: AthenaQuery) => {
    const pages: AthenaPage[] = [];
    for await (const page of runAthenaQuery(run, query)) {
      pages.push(page);
    }
    return pages;
  };
  return { read, scanned, run };
}

const STOPPED = [
  'StartQueryExecution',
  'GetQueryExecution',
  'StopQueryExecution',
];

describe('runAthenaQuery', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    networkServer.events.removeAllListeners();
  });

  it('reads every page by the names of the columns, and tells what it has read', async () => {
    const requests = startAthena();
    const { read, scanned } = setUp();
    const pages = await read(tagKeys('2026-10'));
    const keys = pages.flatMap(({ rows }) => rows.map(row => row.tag_key));
    expect(keys.sort()).toEqual([
      'costCategory/Team',
      'resourceTags/Component',
      'resourceTags/Cost',
      'resourceTags/Project',
    ]);
    // the names of the columns are the first row of the first page
    expect(pages.map(({ rows, isLast }) => [rows.length, isLast])).toEqual([
      [1, false],
      [2, false],
      [1, true],
    ]);
    expect(scanned).toEqual([expect.any(Number)]);
    expect(scanned[0]).toBeGreaterThan(100_000);
    const [start, ...others] = requests;
    expect(start.input).toEqual({
      QueryString: tagKeys('').sql,
      ExecutionParameters: [`'2026-10'`],
      QueryExecutionContext: { Database: 'billing' },
      WorkGroup: 'costs',
      ResultConfiguration: { OutputLocation: 's3://results/costs/' },
      ClientRequestToken: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    const results = others.filter(
      ({ operation }) => operation === 'GetQueryResults',
    );
    expect(results.map(({ input }) => input.MaxResults)).toEqual([2, 2, 2]);
    expect(
      others.filter(({ operation }) => operation === 'StopQueryExecution'),
    ).toEqual([]);
  });

  it('finds nothing without rows, and asks nothing before it is read', async () => {
    const requests = startAthena();
    const { read, run } = setUp();
    runAthenaQuery(run, tagKeys('2026-10'));
    await expect(read(tagKeys('2020-01'))).resolves.toEqual([
      { rows: [], isLast: true },
    ]);
    const starts = requests.filter(
      ({ operation }) => operation === 'StartQueryExecution',
    );
    expect(starts).toHaveLength(1);
  });

  it('stops a query that reads more than it may, and tells what is paid', async () => {
    const requests = startSlowAthena(() => {});
    const { read, scanned } = setUp({
      table: { ...table, scanLimitBytes: 1_000 },
    });
    await expect(read(tagKeys('2026-10'))).rejects.toThrow(
      'The Athena query of the export organisation read more than 1000 bytes and was stopped. Ask for less',
    );
    expect(scanned).toEqual([expect.any(Number)]);
    expect(scanned[0]).toBeGreaterThan(1_000);
    expect(requests.map(({ operation }) => operation)).toEqual(STOPPED);
  });

  it('stops a query that nobody waits for any more', async () => {
    const controller = new AbortController();
    const requests = startSlowAthena(() => controller.abort());
    const { read, scanned } = setUp({ signal: controller.signal });
    await expect(read(tagKeys('2026-10'))).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(scanned).toEqual([expect.any(Number)]);
    expect(requests.map(({ operation }) => operation)).toEqual(STOPPED);
  });

  it('stops a query that takes too long', async () => {
    const requests = startSlowAthena(clock => {
      clock.now = 601_000;
    });
    await expect(setUp().read(tagKeys('2026-10'))).rejects.toThrow(
      'The Athena query of the export organisation took longer than 10 minutes and was stopped',
    );
    expect(requests.map(({ operation }) => operation)).toEqual(STOPPED);
  });

  it('says why a query failed, and tells what is paid', async () => {
    startAthena();
    const { read, scanned } = setUp();
    await expect(
      read({
        sql: `SELECT resource_tags['user_nothing'] AS value FROM ${quoteAthenaTable(table)} WHERE billing_period = ?`,
        parameters: [quoteAthenaText('2026-10')],
      }),
    ).rejects.toThrow(
      /^The Athena query of the export organisation ended as FAILED\. .*Key not present in map/,
    );
    expect(scanned).toEqual([expect.any(Number)]);
  });
});
