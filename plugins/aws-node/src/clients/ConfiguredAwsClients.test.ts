import {
  CloudWatchClient,
  DescribeAlarmsCommand,
} from '@aws-sdk/client-cloudwatch';
import { DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import { mockServices } from '@backstage/backend-test-utils';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import { RateBudgets } from '../budgets';
import {
  AwsAccessDeniedError,
  AwsAccountNotConfiguredError,
  AwsCredentialsError,
  AwsRequestError,
  AwsThrottledError,
  AwsUnavailableError,
} from '../errors';
import { ConfiguredAwsClients } from './ConfiguredAwsClients';

const scope = { accountId: '111122223333', region: 'ap-northeast-1' };
const tokyo = 'https://monitoring.ap-northeast-1.amazonaws.com/';

const createClients = (aws: object = {}, budgets?: RateBudgets) =>
  ConfiguredAwsClients.fromConfig(
    mockServices.rootConfig({
      data: {
        aws: {
          accounts: [
            {
              accountId: scope.accountId,
              accessKeyId: 'AKIATEST',
              secretAccessKey: 'secret',
            },
          ],
          ...aws,
        },
      },
    }),
    { logger: mockServices.logger.mock(), budgets },
  );

const describeAlarms = async (clients: ConfiguredAwsClients) => {
  const client = await clients.getClient(CloudWatchClient, scope);
  return client.send(new DescribeAlarmsCommand({}));
};

function answerWith(...answers: Array<() => Response>) {
  const requests: Request[] = [];
  networkServer.use(
    http.post(tokyo, ({ request }) => {
      requests.push(request.clone());
      return answers[Math.min(requests.length, answers.length) - 1]();
    }),
  );
  return requests;
}

const failure = (type: string, message = '', status = 400) =>
  HttpResponse.json({ __type: type, message }, { status });

describe('ConfiguredAwsClients', () => {
  it("signs for the scope's region with the account's credentials", async () => {
    const requests = answerWith(() => HttpResponse.json({ MetricAlarms: [] }));
    const clients = createClients();
    await expect(describeAlarms(clients)).resolves.toMatchObject({
      MetricAlarms: [],
    });
    expect(clients.simulated).toBe(false);
    expect(requests[0].headers.get('authorization')).toMatch(
      /Credential=AKIATEST\/\d+\/ap-northeast-1\/monitoring\//,
    );
    expect(requests[0].headers.get('user-agent')).toContain('hangar');
  });

  it('makes one client for each class, account and region', async () => {
    const clients = createClients({
      accountDefaults: { roleName: 'hangar-read' },
    });
    const [a, b] = await Promise.all([
      clients.getClient(CloudWatchClient, scope),
      clients.getClient(CloudWatchClient, scope),
    ]);
    expect(a).toBe(b);
    const elsewhere = { ...scope, region: 'us-east-1' };
    const other = { ...scope, accountId: '444455556666' };
    expect(await clients.getClient(CloudWatchClient, elsewhere)).not.toBe(a);
    expect(await clients.getClient(CloudWatchClient, other)).not.toBe(a);
    expect(await clients.getClient(ECSClient, scope)).toBeInstanceOf(ECSClient);
  });

  it('refuses an account that is not configured, without asking AWS', async () => {
    const refused = createClients().getClient(CloudWatchClient, {
      ...scope,
      accountId: '999999999999',
    });
    await expect(refused).rejects.toThrow(AwsAccountNotConfiguredError);
    await expect(refused).rejects.toThrow(
      'The portal has no access to AWS account 999999999999. Add it to aws.accounts',
    );
  });

  it('sends everything to the simulator when it is enabled', async () => {
    const urls: string[] = [];
    networkServer.use(
      http.post('http://127.0.0.1:4599/', ({ request }) => {
        urls.push(request.url);
        return HttpResponse.json({ services: [], failures: [] });
      }),
    );
    const clients = createClients({
      simulator: { enabled: true, port: 4599 },
      accountDefaults: { roleName: 'hangar-read' },
    });
    expect(clients.simulated).toBe(true);
    const client = await clients.getClient(ECSClient, {
      ...scope,
      accountId: '444455556666',
    });
    await client.send(new DescribeServicesCommand({ services: ['a'] }));
    expect(urls).toEqual(['http://127.0.0.1:4599/']);
  });

  it('tries again when throttled, and says so when that does not help', async () => {
    const helped = answerWith(
      () => failure('ThrottlingException', 'Rate exceeded'),
      () => HttpResponse.json({ MetricAlarms: [] }),
    );
    await describeAlarms(createClients());
    expect(helped).toHaveLength(2);

    const requests = answerWith(() => failure('ThrottlingException'));
    const error = await describeAlarms(createClients()).catch(e => e);
    expect(error).toBeInstanceOf(AwsThrottledError);
    expect(error).toMatchObject({
      name: 'ServiceUnavailableError',
      kind: 'throttled',
      retryAfter: 5,
      aws: { ...scope, service: 'CloudWatch', operation: 'DescribeAlarms' },
    });
    expect(requests).toHaveLength(3);
  });

  it('names the IAM action that AWS refuses, and is not a portal refusal', async () => {
    answerWith(() =>
      failure(
        'AccessDeniedException',
        'User: arn:aws:sts::111122223333:assumed-role/secret-role/x is not authorized to perform: cloudwatch:DescribeAlarms on resource: *',
      ),
    );
    const error = await describeAlarms(createClients()).catch(e => e);
    expect(error).toBeInstanceOf(AwsAccessDeniedError);
    expect(error).toMatchObject({
      name: 'AwsAccessDeniedError',
      statusCode: 502,
      missingAction: 'cloudwatch:DescribeAlarms',
    });
    expect(error.message).toContain('lacks the IAM action');
    expect(JSON.stringify({ ...error, m: error.message })).not.toContain(
      'secret-role',
    );
  });

  it.each([
    ['ExpiredTokenException', 400, AwsCredentialsError],
    ['UnrecognizedClientException', 400, AwsCredentialsError],
    ['InternalServiceFault', 500, AwsUnavailableError],
    ['InvalidParameterValueException', 400, AwsRequestError],
  ])('tells %s apart', async (type, status, expected) => {
    answerWith(() => failure(type, 'no', status));
    const error = await describeAlarms(createClients()).catch(e => e);
    expect(error).toBeInstanceOf(expected);
    expect(error.aws.awsErrorName).toBe(type);
  });

  it('says that AWS did not answer when nothing can be reached', async () => {
    const unreachable = createClients({
      // nothing listens on port 1
      simulator: { enabled: true, port: 1 },
    });
    await expect(describeAlarms(unreachable)).rejects.toThrow(
      /AWS did not answer: CloudWatch DescribeAlarms failed with ECONNREFUSED/,
    );
  });

  it('counts every attempt against the rate budget of its operation', async () => {
    const budgets = new RateBudgets();
    const run = jest.spyOn(budgets, 'run');
    answerWith(
      () => failure('ThrottlingException'),
      () => HttpResponse.json({ MetricAlarms: [] }),
    );
    await describeAlarms(createClients({}, budgets));
    expect(run.mock.calls.map(([request]) => request)).toEqual(
      Array(2).fill({
        ...scope,
        service: 'CloudWatch',
        operation: 'DescribeAlarms',
      }),
    );
  });
});
