import {
  GetQueryExecutionCommand,
  GetQueryResultsCommand,
  StartQueryExecutionCommand,
  StopQueryExecutionCommand,
} from '@aws-sdk/client-athena';
import { networkServer } from '@hangar/test-utils';
import { byTag, readCosts, sumOf } from '../../__testUtils__/readCosts';
import {
  runAthenaQuery,
  startAthenaQuery,
} from '../../__testUtils__/runAthenaQuery';
import {
  PRODUCTION,
  SALES,
  sampleClients,
} from '../../__testUtils__/sampleClients';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const OutputLocation = 's3://results/';

const totals = (table: string, cost: string, account: string) =>
  [
    `SELECT ${account} AS account_id, billing_period AS month, CAST(sum(CAST(${cost} AS DECIMAL(38, 10))) AS VARCHAR) AS amount`,
    `FROM "costs"."${table}"`,
    'WHERE billing_period >= ? AND billing_period <= ?',
    'GROUP BY 1, 2',
  ].join('\n');

const byTagAndService = `
  SELECT line_item_usage_account_id AS account_id,
    date_format(line_item_usage_start_date, '%Y-%m-%d') AS day, tag_value,
    coalesce(element_at(product, 'product_name'), line_item_product_code, '') AS service,
    CASE line_item_line_item_type WHEN 'Tax' THEN 'tax' WHEN 'Credit' THEN 'credit' WHEN 'Refund' THEN 'refund' ELSE 'charge' END AS charge_type,
    coalesce(bill_invoice_id, '') = '' AS is_estimated,
    CAST(sum(CAST(line_item_unblended_cost AS DECIMAL(38, 10))) AS VARCHAR) AS amount
  FROM cur
  CROSS JOIN UNNEST(map_concat(coalesce(tags, MAP()), MAP(ARRAY[''], ARRAY['']))) AS t (tag_key, tag_value)
  WHERE billing_period = ? AND date_format(line_item_usage_start_date, '%Y-%m-%d') < ?
    AND (tag_key = ? OR (tag_key = '' AND element_at(tags, ?) IS NULL))
  GROUP BY 1, 2, 3, 4, 5, 6`;

const COMPONENT = "'resourceTags/Component'";

describe('simulated Athena', () => {
  const { athena, costExplorer } = sampleClients();
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => new Date('2026-11-20T09:30:00Z') });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  const inCostExplorer = async (accountId: string, metric: string) =>
    sumOf(
      await readCosts(
        sampleClients({ accountId }).costExplorer,
        ['2026-10-01', '2026-11-01'],
        { Metrics: [metric] },
      ),
      metric,
    );

  it.each([
    [
      'cur',
      'line_item_unblended_cost',
      'line_item_usage_account_id',
      'Unblended',
    ],
    [
      'cur',
      'line_item_net_unblended_cost',
      'line_item_usage_account_id',
      'NetUnblended',
    ],
    ['focus', 'BilledCost', 'SubAccountId', 'Unblended'],
    ['focus', 'EffectiveCost', 'SubAccountId', 'Amortized'],
  ])(
    'sums %s.%s of all accounts to what Cost Explorer tells',
    async (table, cost, account, metric) => {
      const rows = await runAthenaQuery(athena, totals(table, cost, account), [
        "'2026-10'",
        "'2026-10'",
      ]);
      expect(rows.map(row => row.account_id).sort()).toEqual([
        PRODUCTION,
        SALES,
      ]);
      for (const { account_id, month, amount } of rows) {
        expect(month).toBe('2026-10');
        expect(amount).toMatch(/^\d+\.\d{10}$/);
        expect(Number(amount)).toBeCloseTo(
          await inCostExplorer(account_id!, `${metric}Cost`),
          6,
        );
      }
    },
  );

  it('splits by the values of a tag, with what has none, day by day', async () => {
    const rows = await runAthenaQuery(athena, byTagAndService, [
      "'2026-11'",
      "'2026-11-20'",
      COMPONENT,
      COMPONENT,
    ]);
    const own = rows.filter(row => row.account_id === PRODUCTION);
    const costs = await readCosts(costExplorer, ['2026-11-01', '2026-11-20'], {
      GroupBy: [byTag()],
    });
    for (const value of ['', 'parts-inventory', 'legacy-batch']) {
      const sum = own
        .filter(row => row.tag_value === value)
        .reduce((total, { amount }) => total + Number(amount), 0);
      const expected = costs.filter(
        ({ keys }) => keys[0] === `Component$${value}`,
      );
      expect(sum).toBeCloseTo(sumOf(expected), 6);
    }
    expect(new Set(own.map(row => row.charge_type))).toEqual(
      new Set(['charge', 'tax', 'credit', 'refund']),
    );
    expect(new Set(rows.map(row => row.is_estimated))).toEqual(
      new Set(['true']),
    );
  });

  it('pages, with the names of the columns in the first row', async () => {
    const { QueryExecutionId } = await startAthenaQuery(
      athena,
      'SELECT DISTINCT tag_key FROM cur CROSS JOIN UNNEST(map_keys(tags)) AS t (tag_key) WHERE billing_period = ?',
      ["'2026-10'"],
    );
    const page = await athena.send(
      new GetQueryResultsCommand({ QueryExecutionId, MaxResults: 2 }),
    );
    expect(page.ResultSet!.Rows![0].Data).toEqual([
      { VarCharValue: 'tag_key' },
    ]);
    expect(page.ResultSet!.ResultSetMetadata!.ColumnInfo).toMatchObject([
      { Name: 'tag_key', Type: 'varchar' },
    ]);
    const keys = page.ResultSet!.Rows!.slice(1);
    for (let { NextToken } = page; NextToken;) {
      const next = await athena.send(
        new GetQueryResultsCommand({
          QueryExecutionId,
          MaxResults: 2,
          NextToken,
        }),
      );
      keys.push(...next.ResultSet!.Rows!);
      ({ NextToken } = next);
    }
    expect(keys.map(({ Data }) => Data![0].VarCharValue).sort()).toEqual([
      'costCategory/Team',
      'resourceTags/Component',
      'resourceTags/Cost',
      'resourceTags/Project',
    ]);
  });

  it('reads only the months that are asked for, and bills what it read', async () => {
    const sql = totals(
      'cur',
      'line_item_unblended_cost',
      'line_item_usage_account_id',
    );
    const scanned = async (from: string, to: string) => {
      const { Statistics } = await startAthenaQuery(athena, sql, [
        `'${from}'`,
        `'${to}'`,
      ]);
      return Statistics!.DataScannedInBytes!;
    };
    const one = await scanned('2026-10', '2026-10');
    expect(one).toBeGreaterThan(100_000);
    expect(await scanned('2026-05', '2026-10')).toBeGreaterThan(5 * one);
    expect(await scanned('2020-01', '2020-12')).toBe(0);
    const [, , start] = world.requests.summary().items;
    expect(start ?? world.requests.summary().items.at(-1)).toMatchObject({
      service: 'athena',
      operation: 'StartQueryExecution',
      count: 3,
      // At least ten megabytes a query, at USD 5 a terabyte.
      cost: { amount: '0.00015000' },
    });
  });

  it.each([
    ['another statement', 'DROP TABLE cur', undefined],
    ['a column that is not there', 'SELECT nothing FROM cur', undefined],
    ['a function it does not have', 'SELECT rand() FROM cur', undefined],
    [
      'a parameter outside of WHERE',
      'SELECT coalesce(billing_period, ?) FROM cur',
      ["'a'"],
    ],
    [
      'a parameter that is not a literal',
      'SELECT billing_period FROM cur WHERE billing_period = ?',
      ["'a' OR 1 = 1"],
    ],
    [
      'too few parameters',
      'SELECT billing_period FROM cur WHERE billing_period = ?',
      ["'a'", "'b'"],
    ],
    ['more than it understands', "SELECT 1 FROM cur; SELECT 'x", undefined],
  ])('refuses %s', async (_, QueryString, ExecutionParameters) => {
    await expect(
      athena.send(
        new StartQueryExecutionCommand({
          QueryString,
          ExecutionParameters,
          ResultConfiguration: { OutputLocation },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });
  });

  it('fails a query that asks a map for what is not in it', async () => {
    const { Status } = await startAthenaQuery(
      athena,
      "SELECT resource_tags['user_nothing'] AS value FROM cur WHERE billing_period = '2026-10'",
    );
    expect(Status).toMatchObject({
      State: 'FAILED',
      StateChangeReason: expect.stringContaining('Key not present in map'),
    });
  });

  it('can be stopped, keeps results from those who are too early, and a token for one query', async () => {
    const input = {
      QueryString:
        "SELECT billing_period FROM cur WHERE billing_period = '2026-10'",
      ResultConfiguration: { OutputLocation },
      ClientRequestToken: 'a'.repeat(32),
    };
    const { QueryExecutionId } = await athena.send(
      new StartQueryExecutionCommand(input),
    );
    const results = () =>
      athena.send(new GetQueryResultsCommand({ QueryExecutionId }));
    await expect(results()).rejects.toMatchObject({
      name: 'InvalidRequestException',
      message: expect.stringContaining('not yet finished'),
    });
    expect(
      await athena.send(new StartQueryExecutionCommand(input)),
    ).toMatchObject({ QueryExecutionId });
    await expect(
      athena.send(
        new StartQueryExecutionCommand({
          ...input,
          QueryString: 'SELECT billing_period FROM cur',
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidRequestException' });

    await athena.send(new StopQueryExecutionCommand({ QueryExecutionId }));
    const { QueryExecution } = await athena.send(
      new GetQueryExecutionCommand({ QueryExecutionId }),
    );
    expect(QueryExecution!.Status!.State).toBe('CANCELLED');
    await expect(results()).rejects.toMatchObject({
      message: expect.stringContaining('CANCELLED'),
    });
  });
});
