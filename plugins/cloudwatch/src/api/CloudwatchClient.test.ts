import { mockApis } from '@backstage/frontend-test-utils';
import { refusal, startBackend } from '../__testUtils__/backend';
import { entity, FROM, TO } from '../__testUtils__/answers';
import { CloudwatchClient } from './CloudwatchClient';

const client = new CloudwatchClient({
  discoveryApi: mockApis.discovery(),
  fetchApi: { fetch: (...args) => fetch(...args) },
});
const window = { from: new Date(FROM), to: new Date(TO) };

describe('CloudwatchClient', () => {
  it('asks for the entity by its lower-case name, with the window in UTC', async () => {
    const backend = startBackend();
    await client.getMetrics({ ...entity, kind: 'Component' }, window);
    expect(backend.requests[0].pathname).toBe(
      '/api/cloudwatch/v1/entities/component/default/parts-inventory/metrics',
    );
    expect(Object.fromEntries(backend.requests[0].searchParams)).toEqual({
      from: FROM,
      to: TO,
    });
  });

  it('sends a log search as text, whatever is in it', async () => {
    const backend = startBackend();
    await client.getLogs(entity, {
      window,
      query: '| stats count() & x=1',
      errorsOnly: true,
    });
    expect(Object.fromEntries(backend.requests[0].searchParams)).toEqual({
      from: FROM,
      to: TO,
      query: '| stats count() & x=1',
      errorsOnly: 'true',
    });
  });

  it('keeps an alarm name in one path segment', async () => {
    const backend = startBackend();
    await client.getAlarmHistory(entity, 'a/b ?', { cursor: 'next' });
    expect(backend.requests[0].pathname).toBe(
      '/api/cloudwatch/v1/entities/component/default/parts-inventory/alarms/a%2Fb%20%3F/history',
    );
    expect(backend.requests[0].searchParams.get('cursor')).toBe('next');
  });

  it('rejects with the sentence of the backend', async () => {
    startBackend({
      metrics: refusal(400, 'InputError', '"from" must be before "to".'),
    });
    await expect(client.getMetrics(entity, window)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 400,
      body: { error: { message: '"from" must be before "to".' } },
    });
  });

  it('gives up when asked to', async () => {
    startBackend();
    const controller = new AbortController();
    controller.abort();
    await expect(
      client.getAlarms(entity, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
