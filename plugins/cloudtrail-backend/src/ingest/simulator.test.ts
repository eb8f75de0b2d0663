import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { networkServer } from '@hangar/test-utils';
import { describeEachDatabase } from '../store/__testUtils__/eachDatabase';
import { ACCOUNT, DAY, OTHER, readAll, startIngest } from './__testUtils__/startIngest'; // prettier-ignore

const NOW = Date.parse('2026-11-25T03:00:00Z');

const trail = {
  name: 'organisation',
  accountId: ACCOUNT,
  region: 'ap-northeast-1',
  database: 'audit',
  table: 'cloudtrail_logs',
  workgroup: 'primary',
  outputLocation: 's3://hangar-query-results/audit/',
};

// the whole way, against the same simulated AWS that `npm start` shows
describeEachDatabase('activity of the sample organisation', createDatabase => {
  const read = async (cloudTrail: object) => {
    const world = createWorld({ now: () => new Date(NOW) });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
    const portal = startIngest(await createDatabase(), {
      now: () => NOW,
      accounts: [ACCOUNT, OTHER],
      cloudTrail: { retentionDays: 3, readEvents: true, ...cloudTrail },
    });
    await portal.run();
    const { coverage, problems } = await portal.ingest.readCoverage(
      NOW - 2 * DAY,
      NOW,
    );
    return { events: await readAll(portal.store), coverage, problems };
  };

  it('is known with its people, resources and changes, by LookupEvents and by the trail', async () => {
    const [lookup, athena] = [
      await read({}),
      await read({ athena: [{ ...trail, accounts: [ACCOUNT, OTHER] }] }),
    ];
    for (const { coverage, problems } of [lookup, athena]) {
      expect(problems).toEqual([]);
      expect(coverage).toMatchObject({ gaps: [], includesReads: true });
      expect(coverage.complete).toHaveLength(1);
    }
    const { events } = lookup;
    expect(events.length).toBeGreaterThan(100);
    expect(events.filter(({ principal }) => principal.type === 'Unknown')).toEqual([]); // prettier-ignore
    const deployment = events.find(
      ({ eventName, changes }) =>
        eventName === 'UpdateService' &&
        changes.some(({ field }) => field === 'taskDefinition'),
    );
    expect(deployment?.resources).toContainEqual(
      expect.objectContaining({ type: 'AWS::ECS::Service' }),
    );

    const toComparable = ({ events: all }: typeof lookup) =>
      new Map(
        all
          .filter(({ time }) => time < NOW - DAY / 2)
          .map(event => [
            event.eventId,
            {
              time: event.time,
              name: event.eventName,
              who: event.principal.name,
              role: event.principal.roleName,
              account: event.accountId,
              region: event.region,
              readOnly: event.readOnly,
              error: event.errorCode,
              changes: event.changes,
              rule: event.sensitiveRule,
            },
          ]),
      );
    expect(toComparable(athena)).toEqual(toComparable(lookup));
  }, 60_000);
});
