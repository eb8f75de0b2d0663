import { stopClockAt } from '@hangar/test-utils';
import { metricsUrl } from './__testUtils__/metricsRequests';
import { startPlugin } from './__testUtils__/startPlugin';

describe('GET …/metrics with bad input', () => {
  stopClockAt('2026-11-20T03:00:10Z');

  it.each([
    ['from', { from: 'yesterday' }, 'from must be an ISO 8601 time'],
    ['from', { from: '2026-02-30T00:00:00Z' }, 'from must be an ISO 8601 time'],
    ['to', { to: '2026-11-20T25:00:00Z' }, 'to must be an ISO 8601 time'],
    [
      'from',
      { from: '2026-11-20T02:00:00Z', to: '2026-11-20T01:00:00Z' },
      'from must be before to',
    ],
    ['to', { to: '2027-01-01T00:00:00Z' }, 'to must not be in the future'],
    [
      'from',
      { from: '2016-11-20T00:00:00Z' },
      'from must not be more than 455 days ago',
    ],
    [
      'period',
      { period: '1' },
      'period must be a number of seconds that is a multiple of 60, up to 86400: use 60, 300, 900, 3600, 21600, 86400',
    ],
    ['period', { period: '90' }, 'multiple of 60'],
    ['period', { period: '1e3' }, 'multiple of 60'],
    [
      'period',
      { period: '60', from: '2026-11-17T03:00:00Z' },
      'period 60 makes 4321 points of this range, more than the 1440 a chart can show: use 900 or more',
    ],
    [
      'period',
      {
        period: '60',
        from: '2026-10-01T00:00:00Z',
        to: '2026-10-01T01:00:00Z',
      },
      'period must be a multiple of 300 for data as old as',
    ],
    [
      'metric',
      { metric: 'ecs-service/Nope' },
      'metric "ecs-service/Nope" is unknown: use ecs-service/CPUUtilization',
    ],
    ['metric', { metric: '<script>' }, 'metric "<script>" is unknown'],
    ['perod', { perod: '60' }, "Unknown query parameter 'perod'"],
  ])('refuses a wrong %s: %j', async (field, query, message) => {
    const { get } = await startPlugin();
    const { body, status } = await get(
      metricsUrl('parts-inventory', query as unknown as Record<string, string>),
    );
    expect(status).toBe(400);
    expect(body.error.name).toBe('InputError');
    expect(body.error.message).toContain(message);
    expect(body.error.message).toContain(field);
  });

  it.each(['..%2F..%2Fetc', 'a%20b', '%E9%83%A8%E5%93%81', 'a'.repeat(64)])(
    'refuses an entity named %s',
    async name => {
      const { get } = await startPlugin();
      const { body, status } = await get(metricsUrl(name));
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/^name must be the name of a catalog/);
    },
  );
});
