import { mockServices } from '@backstage/backend-test-utils';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import type { CostMetric } from '@hangar/plugin-cost-explorer-common';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import type { AthenaSourceConfig } from '../../config';
import type { Allocation } from '../../selectors';
import { AthenaSource } from './AthenaSource';

const ACCOUNT = '111122223333';
const source: AthenaSourceConfig = {
  name: 'organisation',
  accountId: ACCOUNT,
  region: 'ap-northeast-1',
  database: 'billing',
  table: 'cur_2',
  workgroup: 'costs',
  outputLocation: 's3://results/costs/',
  format: 'cur-2.0',
  scanLimitBytes: 1_000_000_000,
};
const allocation = (key: string, filter: Allocation['filter'] = []) => ({
  id: `tag:${key}`,
  groupBy: { type: 'tag' as const, key },
  filter,
});

// operations as they are on the wire, so of any shape
type Wire = any;

/** Answers Athena's clients: the states of one query after another, then its rows. */
function answerAthena(options: { states: Wire[]; rows?: string[][] }) {
  const requests: Array<{ operation: string; input: Wire }> = [];
  const states = [...options.states];
  const toRow = (values: string[]) => ({
    Data: values.map(VarCharValue => ({ VarCharValue })),
  });
  const answers: Record<string, (input: Wire) => object> = {
    StartQueryExecution: () => ({ QueryExecutionId: 'query' }),
    GetQueryExecution: () => ({ QueryExecution: states.shift() }),
    StopQueryExecution: () => ({}),
    GetQueryResults: ({ NextToken }) => {
      const [header, ...rows] = (options.rows ?? []).map(toRow);
      return NextToken
        ? { ResultSet: { Rows: rows.slice(1) } }
        : {
            ResultSet: { Rows: [header, ...rows.slice(0, 1)] },
            NextToken: 'more',
          };
    },
  };
  networkServer.use(
    http.post(
      'https://athena.ap-northeast-1.amazonaws.com/',
      async ({ request }) => {
        const target = request.headers.get('x-amz-target') ?? '';
        const operation = target.slice(target.lastIndexOf('.') + 1);
        const input: Wire = await request.json();
        requests.push({ operation, input });
        return HttpResponse.json(answers[operation](input) as {});
      },
    ),
  );
  return requests;
}

const state = (State: string, scanned = 0) => ({
  Status: { State, StateChangeReason: 'because' },
  Statistics: { DataScannedInBytes: scanned },
});

function create(metrics: CostMetric[] = ['UnblendedCost'], rest = {}) {
  const config = mockServices.rootConfig({
    data: {
      aws: {
        accounts: [
          { accountId: ACCOUNT, accessKeyId: 'x', secretAccessKey: 'x' },
        ],
      },
    },
  });
  const logger = mockServices.logger.mock();
  const clients = ConfiguredAwsClients.fromConfig(config, { logger });
  return new AthenaSource(clients, { ...source, ...rest }, metrics);
}

const readSlices = (athena: AthenaSource, of: Allocation) =>
  athena.readSlices({
    allocation: of,
    accountIds: [ACCOUNT, '444455556666'],
    isOnlyAccount: false,
    from: '2026-11-01',
    to: '2026-11-25',
    signal: new AbortController().signal,
  });

const columns = [
  'account_id',
  'day',
  'tag_value',
  'service',
  'charge_type',
  'currency',
  'is_estimated',
  'amount_0',
];

describe('AthenaSource', () => {
  it('reads all accounts with one query, every page, and tells what it has read', async () => {
    const requests = answerAthena({
      states: [state('QUEUED'), state('RUNNING'), state('SUCCEEDED', 4e8)],
      rows: [
        columns,
        [ACCOUNT, '2026-11-02', 'parts', 'Amazon ECS', 'charge', 'USD', 'true', '1.0000000001'], // prettier-ignore
        [ACCOUNT, '2026-10-31', '', 'AWS Tax', 'tax', 'USD', 'false', '-0.5'],
        ['444455556666', '2026-11-03', "it's", 'x', 'charge', 'USD', 'false', '2'], // prettier-ignore
      ],
    });
    const athena = create();
    const slices = await readSlices(athena, allocation('Component'));
    const common = { metric: 'UnblendedCost', currency: 'USD' };
    expect(slices).toEqual([
      {
        accountId: ACCOUNT,
        estimatedFrom: '2026-11-02',
        rows: [
          {
            ...common,
            day: '2026-11-02',
            value: 'parts',
            service: 'Amazon ECS',
            chargeType: 'charge',
            amount: 10_000_000_001n,
            isEstimated: true,
          },
          {
            ...common,
            // November's bill, so November's cost
            day: '2026-11-01',
            value: '',
            service: '',
            chargeType: 'tax',
            amount: -5_000_000_000n,
            isEstimated: false,
          },
        ],
      },
      {
        accountId: '444455556666',
        estimatedFrom: null,
        rows: [expect.objectContaining({ value: "it's" })],
      },
    ]);
    expect(requests[0].input).toMatchObject({
      QueryExecutionContext: { Database: 'billing' },
      WorkGroup: 'costs',
      ResultConfiguration: { OutputLocation: 's3://results/costs/' },
    });
    // 0.4 GB at 5 US dollars a terabyte
    expect(athena.takeRequests()).toEqual({ count: 1, cost: 20_000_000n });
    expect(athena.takeRequests()).toEqual({ count: 0, cost: 0n });
  });

  it('tells of an account whose credits pay for all it costs', async () => {
    answerAthena({
      states: [state('SUCCEEDED')],
      rows: [
        ['account_id', 'month', 'currency', 'amount_0'],
        [ACCOUNT, '2026-11', 'USD', '0.0000000000'],
        ['444455556666', '2026-11', 'USD', '2.5'],
      ],
    });
    const totals = await create().readTotals({
      from: '2026-11-01',
      to: '2026-11-25',
      signal: new AbortController().signal,
    });
    expect(totals).toMatchObject([
      { accountId: ACCOUNT, month: '2026-11', amount: 0n },
      { accountId: '444455556666', amount: 25_000_000_000n },
    ]);
  });

  it('puts nothing that people write into the statement', async () => {
    const evil = `x'); DROP TABLE "cur_2"; --`;
    const requests = answerAthena({
      states: [state('SUCCEEDED'), state('SUCCEEDED')],
      rows: [columns],
    });
    const athena = create();
    await readSlices(athena, allocation('Component'));
    await readSlices(
      athena,
      allocation(evil, [
        { type: 'cost-category', key: evil, values: [evil, ''] },
      ]),
    );
    const [plain, filtered] = requests
      .filter(({ operation }) => operation === 'StartQueryExecution')
      .map(({ input }) => input);
    expect(filtered.QueryString).not.toContain('DROP');
    expect(filtered.QueryString.startsWith(plain.QueryString.split('\nGROUP')[0])).toBe(true); // prettier-ignore
    const literal = (prefix: string) =>
      `'${prefix}x''); DROP TABLE "cur_2"; --'`;
    expect(filtered.ExecutionParameters).toEqual([
      `'2026-11'`,
      `'2026-11-25'`,
      literal('resourceTags/'),
      literal('resourceTags/'),
      literal('costCategory/'),
      literal(''),
      `''`,
    ]);
    const marks = filtered.QueryString.match(/\?/g);
    expect(marks).toHaveLength(filtered.ExecutionParameters.length);
  });

  it('stops a query that reads more than it may, and tells what it has paid', async () => {
    const requests = answerAthena({ states: [state('RUNNING', 2e9)] });
    const athena = create();
    await expect(readSlices(athena, allocation('Component'))).rejects.toThrow(
      'read more than 1000000000 bytes and was stopped',
    );
    expect(requests.at(-1)).toEqual({
      operation: 'StopQueryExecution',
      input: { QueryExecutionId: 'query' },
    });
    expect(athena.takeRequests()).toEqual({ count: 1, cost: 100_000_000n });
  });

  it.each(['FAILED', 'CANCELLED'])('says why a query %s', async State => {
    answerAthena({ states: [state(State)] });
    await expect(readSlices(create(), allocation('Component'))).rejects.toThrow(
      `of organisation ended as ${State}. because`,
    );
  });

  it('finds a tag key that is written otherwise', async () => {
    answerAthena({
      states: [state('SUCCEEDED')],
      rows: [['tag_key'], ['resourceTags/component'], ['costCategory/Team']],
    });
    const problems = await create().checkTags(['Component', 'Team'], {
      to: '2026-11-25',
      signal: new AbortController().signal,
    });
    expect(problems).toMatchObject([
      { kind: 'tag-key-case', subject: 'Component' },
      { kind: 'tag-not-active', subject: 'Team' },
    ]);
  });

  it('refuses a metric that the export does not hold', () => {
    expect(() => create(['NetAmortizedCost'])).toThrow('leave it out');
    expect(() => create(['NetUnblendedCost'], { format: 'focus-1.2' })).toThrow(
      'the export organisation (focus-1.2) cannot tell',
    );
  });
});
