import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';

/** The inputs of many operations as they are on the wire, so of any shape. */
export type WireInput = any;

/** What an AWS operation answers to an input; a Response for an error. */
export type AwsOperationMock = (
  input: WireInput,
) => object | Response | Promise<object | Response>;

export type AwsRequest = {
  operation: string;
  input: WireInput;
  accessKey: string;
};

/**
 * Answers AWS SDK clients over HTTP, and records what they ask. For tests that
 * need an answer the simulated world would not give.
 */
export function answerAws(
  operations: Record<string, AwsOperationMock>,
): AwsRequest[] {
  const requests: AwsRequest[] = [];
  networkServer.use(
    http.post(
      /^https:\/\/[a-z-]+\.[a-z0-9-]+\.amazonaws\.com\//,
      async info => {
        const { request } = info;
        const target = request.headers.get('x-amz-target') ?? '';
        const operation = target.slice(target.lastIndexOf('.') + 1);
        const text = await request.text();
        const input = JSON.parse(text || '{}');
        const accessKey =
          /Credential=([^/]+)/.exec(
            request.headers.get('authorization') ?? '',
          )?.[1] ?? '';
        requests.push({ operation, input, accessKey });
        const answer = operations[operation];
        if (!answer) {
          return awsFailure('UnknownOperationException', operation);
        }
        const body = await answer(input);
        return body instanceof Response ? body : HttpResponse.json(body as {});
      },
    ),
  );
  return requests;
}

/** How AWS says no. */
export function awsFailure(type: string, message = '', status = 400) {
  return HttpResponse.json({ __type: type, message }, { status });
}

/** One value a period for every series, oldest first. */
export function answerGetMetricData(
  value: (query: WireInput) => Partial<{
    Values: number[];
    StatusCode: string;
    Messages: object[];
  }> = () => ({ Values: [1, 2, 3] }),
): AwsOperationMock {
  return input => ({
    MetricDataResults: input.MetricDataQueries.filter(
      (query: WireInput) => query.ReturnData !== false,
    ).map((query: WireInput) => {
      const { Values = [], StatusCode = 'Complete', Messages } = value(query);
      const period = query.Period ?? query.MetricStat.Period;
      return {
        Id: query.Id,
        Label: query.Id,
        Timestamps: Values.map((_, index) => input.StartTime + index * period),
        Values,
        StatusCode,
        Messages,
      };
    }),
    Messages: [],
  });
}
