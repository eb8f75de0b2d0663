import { mockServices } from '@backstage/backend-test-utils';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import { AthenaTrailSource } from './AthenaTrailSource';

const ACCOUNT = '111122223333';
const trail = {
  name: 'organisation',
  accountId: ACCOUNT,
  region: 'ap-northeast-1',
  database: 'audit',
  table: 'cloudtrail_logs',
  workgroup: 'hangar',
  outputLocation: 's3://results/audit/',
  scanLimitBytes: 1e9,
  accounts: [ACCOUNT],
};

// bodies as Athena writes and reads them: their form is the point of these tests
type Wire = any;

/** Answers Athena's clients: the states of one query after another, then its rows in two pages. */
function answerAthena(options: {
  states: Wire[];
  rows?: Array<Record<string, string>>;
}) {
  const requests: Array<{ operation: string; input: Wire }> = [];
  const states = [...options.states];
  const rows = options.rows ?? [];
  const columns = Object.keys(Object.assign({}, ...rows));
  const toRow = (values: Array<string | undefined>) => ({
    Data: values.map(VarCharValue => ({ VarCharValue })),
  });
  const all = rows.map(row => toRow(columns.map(column => row[column])));
  const answers: Record<string, (input: Wire) => object> = {
    StartQueryExecution: () => ({ QueryExecutionId: 'query' }),
    GetQueryExecution: () => ({ QueryExecution: states.shift() }),
    StopQueryExecution: () => ({}),
    GetQueryResults: ({ NextToken }) =>
      NextToken
        ? { ResultSet: { Rows: all.slice(1) } }
        : {
            ResultSet: { Rows: [toRow(columns), ...all.slice(0, 1)] },
            NextToken: 'more',
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

function create() {
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
  return new AthenaTrailSource(
    ConfiguredAwsClients.fromConfig(config, { logger }),
    trail,
  );
}

const row = (eventid: string, eventtime: string, rest = {}) => ({
  eventid,
  eventtime,
  eventsource: 'ecs.amazonaws.com',
  eventname: 'UpdateService',
  awsregion: 'ap-northeast-1',
  recipientaccountid: ACCOUNT,
  readonly: 'false',
  user_type: 'AssumedRole',
  user_arn: 'arn:aws:sts::111122223333:assumed-role/deploy/engineer',
  issuer_type: 'Role',
  issuer_username: 'deploy',
  requestparameters: '{"cluster":"parts","service":"parts","desiredCount":4}',
  responseelements: '',
  errorcode: '',
  resource_list: 'arn:aws:kms:ap-northeast-1:111122223333:key/1|AWS::KMS::Key',
  ...rest,
});

const { signal } = new AbortController();
const target = { accountId: ACCOUNT, region: 'ap-northeast-1' };

async function read(source: AthenaTrailSource) {
  const pages = [];
  const stretch = {
    target: { ...target, kind: 'write' as const },
    from: Date.parse('2026-11-24T00:00:00Z'),
    to: Date.parse('2026-11-25T00:00:00Z'),
    signal,
  };
  for await (const page of source.read(stretch)) {
    pages.push(page);
  }
  return pages;
}

const getStart = (requests: ReturnType<typeof answerAthena>) =>
  requests.find(({ operation }) => operation === 'StartQueryExecution')!.input;

describe('AthenaTrailSource', () => {
  it('reads a stretch by its partitions, newest first, page by page, to the records that CloudTrail wrote', async () => {
    const requests = answerAthena({
      states: [state('QUEUED'), state('SUCCEEDED', 5_000)],
      rows: [
        row('a', '2026-11-24T23:59:59Z'),
        row('b', '2026-11-24T01:00:00Z', {
          readonly: 'False',
          requestparameters: 'no JSON',
          errorcode: 'AccessDenied',
          resource_list: '',
        }),
      ],
    });
    const pages = await read(create());
    expect(pages.map(({ isLast, oldest }) => [isLast, oldest])).toEqual([
      [false, Date.parse('2026-11-24T23:59:59Z')],
      [true, Date.parse('2026-11-24T01:00:00Z')],
    ]);
    expect(pages[0].records).toMatchObject([
      {
        eventId: 'a',
        accountId: ACCOUNT,
        principal: { name: 'engineer', roleName: 'deploy' },
        changes: [{ field: 'desiredCount', after: '4' }],
        errorCode: null,
        readOnly: false,
        resources: [
          { type: 'AWS::KMS::Key' },
          { type: 'AWS::ECS::Cluster' },
          { type: 'AWS::ECS::Service' },
        ],
        record: { eventID: 'a', requestParameters: { desiredCount: 4 } },
      },
    ]);
    expect(pages[1].records).toMatchObject([
      { errorCode: 'AccessDenied', record: { requestParameters: 'no JSON' } },
    ]);
    const start = getStart(requests);
    expect(start).toMatchObject({
      QueryExecutionContext: { Database: 'audit' },
      WorkGroup: 'hangar',
      ResultConfiguration: { OutputLocation: 's3://results/audit/' },
      ExecutionParameters: [
        `'${ACCOUNT}'`,
        `'ap-northeast-1'`,
        `'2026/11/24'`,
        // files of an event can lie in the partition of the day after
        `'2026/11/26'`,
        `'2026-11-24T00:00:00Z'`,
        `'2026-11-25T00:00:01Z'`,
        `'false'`,
      ],
    });
    expect(start.QueryString.match(/\?/g)).toHaveLength(7);
    expect(start.QueryString).not.toContain(ACCOUNT);
    // a record need not tell; then it is no read
    expect(start.QueryString).toContain(
      `coalesce(lower(readonly), 'false') = ?`,
    );
    // of records of 256 KB each
    const results = requests.filter(
      ({ operation }) => operation === 'GetQueryResults',
    );
    for (const { input } of results) {
      expect(input.MaxResults).toBeLessThanOrEqual(250);
    }
  });

  it('puts nothing that people write into the statement', async () => {
    const evil = `x' OR '1'='1`;
    const requests = answerAthena({
      states: [state('SUCCEEDED', 4_000)],
      rows: [row('a', '2025-01-02T00:00:00Z'), row('b', '2025-01-01T00:00:00Z')], // prettier-ignore
    });
    const found = await create().search(
      {
        from: Date.parse('2025-01-01T00:00:00Z'),
        to: Date.parse('2025-01-03T00:00:00Z'),
        accountIds: [evil],
        regions: [evil, 'us-east-1'],
        eventNames: [evil],
        eventSources: [evil],
        userNames: [evil],
        readOnly: false,
        errorsOnly: true,
        sourceIpAddress: evil,
        resource: evil,
      },
      { limit: 1, signal },
    );
    expect(found).toMatchObject({
      records: [{ eventId: 'a' }],
      isTruncated: true,
      scannedBytes: 4_000,
    });
    const { QueryString, ExecutionParameters } = getStart(requests);
    expect(QueryString).not.toContain("OR '1");
    expect(QueryString.match(/\?/g)).toHaveLength(ExecutionParameters.length);
    expect(ExecutionParameters).toContain(`'x'' OR ''1''=''1'`);
    expect(QueryString).toMatch(/\nLIMIT 2$/);
  });

  it('stops a query that reads more than it may', async () => {
    const requests = answerAthena({ states: [state('RUNNING', 2e9)] });
    await expect(read(create())).rejects.toThrow(
      'read more than 1000000000 bytes and was stopped',
    );
    expect(requests.at(-1)).toMatchObject({ operation: 'StopQueryExecution' });
  });

  it.each(['FAILED', 'CANCELLED'])('says why a query %s', async State => {
    answerAthena({ states: [state(State)] });
    await expect(read(create())).rejects.toThrow(
      `of the trail organisation ended as ${State}. because`,
    );
  });

  it('runs four queries at a time, and goes on after one that failed', async () => {
    const requests = answerAthena({
      states: Array.from({ length: 6 }, () => state('FAILED')),
    });
    const source = create();
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => read(source)),
    );
    expect(results.map(({ status }) => status)).toEqual(
      Array.from({ length: 6 }, () => 'rejected'),
    );
    const first = requests.findIndex(({ operation }) => operation === 'StopQueryExecution'); // prettier-ignore
    const started = requests
      .slice(0, first)
      .filter(({ operation }) => operation === 'StartQueryExecution');
    expect(started).toHaveLength(4);
  });
});
