import { mockServices } from '@backstage/backend-test-utils';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';

export const accountIds = ['111122223333', '444455556666'];

/** The portal's clients of the sample accounts. */
export const createClients = () =>
  ConfiguredAwsClients.fromConfig(
    mockServices.rootConfig({
      data: {
        aws: {
          accounts: accountIds.map(accountId => ({
            accountId,
            accessKeyId: `SIMULATED${accountId}`,
            secretAccessKey: 'simulated',
          })),
        },
      },
    }),
    { logger: mockServices.logger.mock() },
  );

export type AwsRequest = {
  operation: string;
  input: Record<string, unknown>;
};

/** Answers what the simulated world would not say; a string is the name of an error. */
export function answerAws(
  answer: (request: AwsRequest) => object | string,
): AwsRequest[] {
  const requests: AwsRequest[] = [];
  networkServer.use(
    http.post(/^https:\/\/(budgets|ce)\.[a-z0-9.-]+\/$/, async info => {
      const target = info.request.headers.get('x-amz-target') ?? '';
      const request = {
        operation: target.slice(target.lastIndexOf('.') + 1),
        input: (await info.request.json()) as AwsRequest['input'],
      };
      requests.push(request);
      const body = answer(request);
      return typeof body === 'string'
        ? HttpResponse.json({ __type: body, message: '' }, { status: 400 })
        : HttpResponse.json(body);
    }),
  );
  return requests;
}
