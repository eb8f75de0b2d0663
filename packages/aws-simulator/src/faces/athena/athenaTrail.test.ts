import { networkServer } from '@hangar/test-utils';
import { lookupEvents, recordOf } from '../../__testUtils__/lookupEvents';
import {
  runAthenaQuery,
  startAthenaQuery,
} from '../../__testUtils__/runAthenaQuery';
import { PRODUCTION, sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T09:30:00Z');

const COLUMNS = `eventid, eventtime, requestparameters, readonly,
  useridentity.arn AS user_arn, useridentity.sessioncontext.sessionissuer.username AS issuer,
  array_join(transform(resources, r -> coalesce(r.arn, '') || '|' || coalesce(r.type, '')), ' ') AS resource_list`;

const select = (
  where: string,
  rest = 'ORDER BY eventtime DESC, eventid DESC',
) => `SELECT ${COLUMNS} FROM "audit"."cloudtrail_logs" WHERE ${where} ${rest}`;

const text = (value: string) => `'${value}'`;

describe('simulated Athena over the trail', () => {
  const { athena, cloudTrail } = sampleClients();
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('has the events of LookupEvents, in the partition of the day they were delivered on', async () => {
    const StartTime = new Date('2026-11-18T00:00:00Z');
    const EndTime = new Date('2026-11-18T23:59:59Z');
    const events = await lookupEvents(cloudTrail, { StartTime, EndTime });
    const where = `account = ? AND region = ? AND "timestamp" >= ? AND "timestamp" <= ?
      AND eventtime >= ? AND eventtime < ?`;
    const parameters = [
      PRODUCTION,
      'ap-northeast-1',
      '2026/11/18',
      '2026/11/19',
      '2026-11-18T00:00:00Z',
      '2026-11-19T00:00:00Z',
    ];
    const rows = await runAthenaQuery(
      athena,
      select(where),
      parameters.map(text),
    );
    expect(rows.map(({ eventid }) => eventid)).toEqual(
      events.map(({ EventId }) => EventId),
    );
    rows.forEach((row, index) => {
      const record = recordOf(events[index]);
      expect(row.user_arn).toBe(record.userIdentity.arn);
      expect(row.issuer).toBe(
        record.userIdentity.sessionContext?.sessionIssuer?.userName,
      );
      expect(row.readonly).toBe(String(record.readOnly));
      expect(JSON.parse(row.requestparameters ?? 'null')).toEqual(
        record.requestParameters,
      );
      expect(row.resource_list).toBe(
        record.resources
          ?.map(
            ({ ARN, type }: { ARN: string; type: string }) => `${ARN}|${type}`,
          )
          .join(' '),
      );
    });
    const early = await runAthenaQuery(
      athena,
      select('"timestamp" = ? AND eventtime < ? AND account = ?'),
      ['2026/11/18', '2026-11-18T00:00:00Z', PRODUCTION].map(text),
    );
    expect(early.length).toBeGreaterThan(0);
  });

  it('goes back further than 90 days, finds what is looked for, and stops at the limit', async () => {
    const where = `"timestamp" >= ? AND "timestamp" <= ? AND eventname IN (?, ?) AND lower(readonly) = ?
      AND (useridentity.username IN (?) OR useridentity.arn IN (?) OR regexp_extract(useridentity.arn, '[^/]+$') IN (?))
      AND (strpos(coalesce(requestparameters, ''), ?) > 0 OR strpos(coalesce(responseelements, ''), ?) > 0)`;
    const name = 'engineer';
    const parameters = [
      '2026/01/10',
      '2026/02/10',
      'UpdateService',
      'RegisterTaskDefinition',
      'false',
      name,
      name,
      name,
      'parts-inventory',
      'parts-inventory',
    ];
    const all = await runAthenaQuery(
      athena,
      select(where),
      parameters.map(text),
    );
    expect(all.length).toBeGreaterThan(2);
    for (const { user_arn, eventtime } of all) {
      expect(user_arn).toMatch(/[/]engineer$/);
      expect(eventtime).toMatch(/^2026-0[12]-/);
    }
    const some = await runAthenaQuery(
      athena,
      select(where, 'ORDER BY eventtime DESC, eventid DESC LIMIT 2'),
      parameters.map(text),
    );
    expect(some).toEqual(all.slice(0, 2));
  });

  it('scans the partitions that are asked for only', async () => {
    const scanned = async (...days: [string, string]) => {
      const { Statistics } = await startAthenaQuery(
        athena,
        select(
          'account = ? AND region = ? AND "timestamp" >= ? AND "timestamp" <= ?',
        ),
        [PRODUCTION, 'ap-northeast-1', ...days].map(text),
      );
      return Statistics!.DataScannedInBytes!;
    };
    const day = await scanned('2026/11/17', '2026/11/17');
    expect(day).toBeGreaterThan(20_000);
    expect(await scanned('2026/11/08', '2026/11/17')).toBeGreaterThan(6 * day);
    expect(await scanned('2020/01/01', '2020/12/31')).toBe(0);
  });

  it.each([
    ['a column that the table lacks', 'SELECT username FROM cloudtrail_logs'],
    [
      'a field that a structure lacks',
      'SELECT useridentity.name FROM cloudtrail_logs',
    ],
    ['a limit that is none', "SELECT eventid FROM cloudtrail_logs LIMIT 'x'"],
    [
      'a transform without a function',
      'SELECT transform(resources, 1) FROM cloudtrail_logs',
    ],
  ])('refuses %s', async (_, sql) => {
    await expect(startAthenaQuery(athena, sql)).rejects.toMatchObject({
      name: 'InvalidRequestException',
    });
  });
});
