import type { EntityMetric } from '@hangar/plugin-cloudwatch-common';
import { stopClockAt } from '@hangar/test-utils';
import {
  answerAws,
  answerGetMetricData,
  awsFailure,
} from './__testUtils__/answerAws';
import {
  countRequests,
  describeServices,
  metricsUrl,
} from './__testUtils__/metricsRequests';
import { entityUrl, startPlugin, stranger } from './__testUtils__/startPlugin';

describe('GET …/metrics, shared between viewers', () => {
  stopClockAt('2026-11-20T03:00:10Z');

  it('asks AWS once for 200 viewers within a minute, each with times of their own', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    const view = (viewer: number) => {
      // each browser computes "the last 3 hours" by its own clock
      const to = Date.now() + (viewer % 7) * 13 - 40;
      const from = to - 3 * 3600_000 - (viewer % 3);
      return get(
        metricsUrl('parts-inventory', {
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
        }),
      );
    };
    const first = await Promise.all(
      Array.from({ length: 100 }, (_, i) => view(i)),
    );
    jest.setSystemTime(new Date('2026-11-20T03:01:05Z'));
    const second = await Promise.all(
      Array.from({ length: 100 }, (_, i) => view(i)),
    );
    expect([...first, ...second].map(({ status }) => status)).toEqual(
      Array(200).fill(200),
    );
    expect(countRequests(requests, 'GetMetricData')).toBe(1);
    expect(countRequests(requests, 'DescribeServices')).toBe(1);
  });

  it('lets viewers of different ranges, periods and entities not share', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('parts-inventory'));
    await get(metricsUrl('parts-inventory', { period: '300' }));
    await get(metricsUrl('parts-inventory', { from: '2026-11-19T21:00:00Z' }));
    await get(
      metricsUrl('parts-inventory', {
        from: '2026-11-18T00:00:00Z',
        to: '2026-11-18T03:00:00Z',
      }),
    );
    await get(metricsUrl('sales-support'));
    expect(countRequests(requests, 'GetMetricData')).toBe(5);
    expect(requests.map(({ accessKey }) => accessKey).slice(-1)).toEqual([
      'SIMULATED444455556666',
    ]);
  });

  it('narrows an answer to the metrics asked for without asking AWS again', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('parts-inventory'));
    const { body } = await get(
      `${metricsUrl('parts-inventory')}&metric=ecs-service/CPUUtilization&metric=load-balancer/RequestCount`,
    );
    expect(body.items.map(({ id }: EntityMetric) => id)).toEqual([
      'ecs-service/CPUUtilization',
      'load-balancer/RequestCount',
    ]);
    expect(countRequests(requests, 'GetMetricData')).toBe(1);
  });

  it('checks the right of the caller before it serves what it already has', async () => {
    const requests = answerAws({
      DescribeServices: describeServices,
      GetMetricData: answerGetMetricData(),
    });
    const { get } = await startPlugin({ visibleToStranger: ['sales-support'] });
    for (const name of ['parts-inventory', 'sales-support']) {
      await get(metricsUrl(name)).expect(200);
    }
    const before = requests.length;

    const unseen = await get(metricsUrl('parts-inventory'), stranger);
    expect(unseen.status).toBe(404);
    expect(Object.keys(unseen.body).sort()).toEqual([
      'error',
      'request',
      'response',
    ]);
    expect(unseen.body.error.message).toBe(
      'There is no entity component:default/parts-inventory, or you may not see it',
    );
    const denied = await get(metricsUrl('sales-support'), stranger);
    expect(denied.status).toBe(403);
    expect(denied.body.error).toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(
        'the permission cloudwatch.metrics.read on component:default/sales-support',
      ),
    });
    expect(requests).toHaveLength(before);
  });

  it('says the same of an entity that does not exist and of one not to be seen', async () => {
    const { get } = await startPlugin();
    const missing = await get(metricsUrl('missing'));
    const unseen = await get(metricsUrl('parts-inventory'), stranger);
    expect([missing.status, unseen.status]).toEqual([404, 404]);
    expect(missing.body.error.message.replace('missing', 'X')).toBe(
      unseen.body.error.message.replace('parts-inventory', 'X'),
    );
  });

  it('is closed to callers without credentials', async () => {
    const { agent } = await startPlugin();
    for (const url of [
      metricsUrl('parts-inventory'),
      entityUrl('parts-inventory', 'alarms'),
      entityUrl('parts-inventory', 'alarms/a/history'),
      entityUrl('parts-inventory', 'logs'),
      '/api/cloudwatch/v1/log-queries',
      '/api/cloudwatch/openapi.json',
    ]) {
      const { status } = await agent
        .get(url)
        .set('Authorization', 'Bearer mock-none-token');
      expect({ url, status }).toEqual({ url, status: 401 });
    }
  });

  it('serves the last good answer with its age when AWS throttles', async () => {
    let throttled = false;
    const answer = answerGetMetricData();
    const requests = answerAws({
      GetMetricData: input =>
        throttled ? awsFailure('ThrottlingException') : answer(input),
    });
    const { get } = await startPlugin();
    await get(metricsUrl('flight-telemetry'));
    throttled = true;
    jest.setSystemTime(new Date('2026-11-20T03:07:00Z'));
    const { body, status } = await get(metricsUrl('flight-telemetry'));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stale: true,
      asOf: '2026-11-20T03:00:10.000Z',
      to: '2026-11-20T03:00:00.000Z',
    });
    expect(body.items[0].series[0].points).toHaveLength(3);
    const tries = requests.length;
    await get(metricsUrl('flight-telemetry'));
    expect(requests).toHaveLength(tries);

    throttled = false;
    jest.setSystemTime(new Date('2026-11-20T03:07:30Z'));
    const recovered = await get(metricsUrl('flight-telemetry'));
    expect(recovered.body).toMatchObject({
      stale: false,
      asOf: '2026-11-20T03:07:30.000Z',
    });
  });

  it('never keeps an error: 503 with Retry-After, then the answer', async () => {
    let throttled = true;
    const answer = answerGetMetricData();
    answerAws({
      GetMetricData: input =>
        throttled ? awsFailure('ThrottlingException') : answer(input),
    });
    const { get } = await startPlugin();
    const failed = await get(metricsUrl('flight-telemetry'));
    expect(failed.status).toBe(503);
    expect(failed.headers['retry-after']).toBe('5');
    expect(failed.body.error.message).toContain('AWS asks to slow down');
    throttled = false;
    await get(metricsUrl('flight-telemetry')).expect(200);
  });

  it('does not confuse a refusal of AWS with one of the portal', async () => {
    answerAws({
      GetMetricData: () =>
        awsFailure(
          'AccessDeniedException',
          'User: arn:aws:sts::111122223333:assumed-role/inner/x is not authorized to perform: cloudwatch:GetMetricData',
        ),
    });
    const { get } = await startPlugin();
    const { body, status, text } = await get(metricsUrl('flight-telemetry'));
    expect(status).toBe(502);
    expect(body.error).toMatchObject({
      name: 'AwsAccessDeniedError',
      // what the page puts into the reader's language
      kind: 'access-denied',
      missingAction: 'cloudwatch:GetMetricData',
    });
    expect(text).not.toContain('assumed-role');
  });
});
