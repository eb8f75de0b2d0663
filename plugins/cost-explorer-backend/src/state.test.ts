import type { CostIngestState } from '@hangar/plugin-cost-explorer-common';
import { advanceClock, stopClockAt } from '@hangar/test-utils';
import { expectAnswer } from './__testUtils__/expectAnswer';
import { saveSourceState } from './__testUtils__/seedStore';
import { baseUrl, entityUrl, startPlugin } from './__testUtils__/startPlugin';

const parts = 'component/parts-inventory';
const MINUTE = 60_000;

describe('the state of what is shown', () => {
  stopClockAt('2026-11-25T03:00:00Z');

  it('is empty before the first reading, and says so everywhere', async () => {
    const { get } = await startPlugin({ seed: async () => {} });
    const routes: Array<[string, Parameters<typeof expectAnswer>[0]]> = [
      [entityUrl(parts, 'overview'), 'EntityCostOverview'],
      [entityUrl(parts, 'costs'), 'EntityCosts'],
      [entityUrl(parts, 'forecast'), 'EntityForecast'],
      [entityUrl(parts, 'budgets'), 'EntityBudgets'],
      [entityUrl('group/platform', 'members'), 'MemberCosts'],
      [`${baseUrl}/costs`, 'CostReport'],
    ];
    for (const [url, schema] of routes) {
      const { body } = await get(url).expect(200);
      expectAnswer(schema, body);
      expect(body.asOf).toBeNull();
      const kinds = body.problems.map(({ kind }: { kind: string }) => kind);
      expect(kinds).toContain('not-read-yet');
    }
    const { body } = await get(`${baseUrl}/health`).expect(200);
    expect(body).toEqual({
      status: 'waiting',
      ageSeconds: null,
      nextAttemptAt: null,
    });
  });

  it('stays the last good one while AWS refuses, with its age, for those it concerns', async () => {
    const { db, get } = await startPlugin();
    const before = await get(entityUrl(parts, 'costs')).expect(200);
    await saveSourceState(db, '111122223333', {
      status: 'failed',
      failures: 2,
      error: { name: 'LimitExceededException', message: 'Wait an hour' },
      nextAttemptAt: '2026-11-25T04:00:00.000Z',
    });
    advanceClock(MINUTE);
    const after = await get(entityUrl(parts, 'costs')).expect(200);
    expect(after.body).toEqual({ ...before.body, stale: true });
    expect(after.body.asOf).toBe('2026-11-25T00:00:00.000Z');
    // an account that was read well is not held back by the other
    const other = await get(entityUrl('component/sales-support', 'costs'));
    expect(other.body.stale).toBe(false);

    const health = await get(`${baseUrl}/health`, 'anonymous').expect(200);
    expectAnswer('CostHealth', health.body);
    expect(health.body).toEqual({
      status: 'stale',
      ageSeconds: 3 * 3600 + 60,
      nextAttemptAt: '2026-11-25T04:00:00.000Z',
    });
    expect(health.text).not.toContain('1111');
  });

  it.each([
    ['running', '2026-11-25T00:00:00.000Z', 3 * 3600],
    ['waiting', null, null],
  ] as const)(
    'is not called good before a source that failed has been read, while it is %s',
    async (status, lastSuccessAt, ageSeconds) => {
      const { db, get } = await startPlugin();
      await saveSourceState(db, '111122223333', {
        status,
        lastSuccessAt,
        error: { name: 'LimitExceededException', message: 'Wait an hour' },
      });
      const { body } = await get(`${baseUrl}/health`, 'anonymous').expect(200);
      expect(body).toMatchObject({ status: 'stale', ageSeconds });
    },
  );

  it('is told to operators, with error and next try', async () => {
    const { db, get } = await startPlugin();
    await saveSourceState(db, '444455556666', {
      status: 'failed',
      failures: 1,
      error: { name: 'DataUnavailableException', message: 'Later' },
      nextAttemptAt: '2026-11-25T03:10:00.000Z',
    });
    const { body } = await get(`${baseUrl}/ingest`).expect(200);
    expectAnswer('CostIngestState', body);
    const state: CostIngestState = body;
    expect(
      state.sources.map(({ id, status, error, nextAttemptAt }) => [
        id,
        status,
        error?.name,
        nextAttemptAt,
      ]),
    ).toEqual([
      ['111122223333', 'succeeded', undefined, '2026-11-25T08:00:00.000Z'],
      [
        '444455556666',
        'failed',
        'DataUnavailableException',
        '2026-11-25T03:10:00.000Z',
      ],
    ]);
  });

  it('tells of the tags that concern an entity, and no others', async () => {
    const { db, get } = await startPlugin();
    await saveSourceState(db, '111122223333', {
      tagProblems: [
        { kind: 'tag-not-active', subject: 'Project', message: 'Activate it' },
        { kind: 'tag-key-case', subject: 'Component', message: 'component' },
      ],
      problems: [
        { kind: 'new-account', subject: '444455556666', message: 'New' },
      ],
    });
    advanceClock(MINUTE);
    const kindsOf = async (url: string, person?: 'engineer') =>
      (await get(url, person)).body.problems.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await kindsOf(entityUrl(parts, 'costs'))).toEqual(['tag-key-case']);
    expect(await kindsOf(entityUrl('component/archive', 'overview'))).toEqual([
      'tag-not-active',
    ]);
    expect(await kindsOf(`${baseUrl}/costs`)).toContain('new-account');
    expect(await kindsOf(`${baseUrl}/costs`, 'engineer')).not.toContain(
      'new-account',
    );
  });

  it('describes every route in the OpenAPI document', async () => {
    const { get } = await startPlugin({ seed: async () => {} });
    const { body } = await get('/api/cost-explorer/openapi.json').expect(200);
    expect(Object.keys(body.paths)).toHaveLength(13);
    const wrong = await get(entityUrl(parts, 'costs', { from: 'x' }));
    expectAnswer('Error', wrong.body);
  });
});
