import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readCloudTrailConfig } from './readCloudTrailConfig';

const read = (cloudTrail: JsonObject, aws: JsonObject = {}) =>
  readCloudTrailConfig(new ConfigReader({ cloudTrail, aws }));

const trail = {
  name: 'organisation',
  accountId: '111122223333',
  region: 'ap-northeast-1',
  database: 'audit',
  table: 'cloudtrail_logs',
  workgroup: 'primary',
};

describe('readCloudTrailConfig', () => {
  it('reads changes of every account, each minute, for 400 days', () => {
    const aws = {
      defaultRegion: 'ap-northeast-1',
      accounts: [{ accountId: '111122223333' }, { accountId: '444455556666' }],
    };
    expect(read({}, aws)).toEqual({
      readEvents: false,
      retentionDays: 400,
      regions: ['ap-northeast-1', 'us-east-1'],
      accounts: ['111122223333', '444455556666'],
      overlapMs: 1_800_000,
      schedule: {
        frequencyMs: 60_000,
        timeoutMs: 300_000,
        initialDelayMs: 5_000,
      },
      athena: [],
      events: { topic: 'aws-cloudtrail' },
      notify: [],
    });
  });

  it('takes what is written, the region of global services added', () => {
    expect(
      read({
        regions: ['us-gov-east-1'],
        accounts: ['111122223333', '111122223333'],
        overlap: { hours: 1 },
        athena: [{ ...trail, accounts: ['444455556666'] }],
        notify: ['group:audit'],
      }),
    ).toMatchObject({
      regions: ['us-gov-east-1', 'us-gov-west-1'],
      accounts: ['111122223333'],
      overlapMs: 3_600_000,
      athena: [
        {
          ...trail,
          accounts: ['444455556666'],
          scanLimitBytes: 107_374_182_400,
        },
      ],
      notify: ['group:default/audit'],
    });
  });

  it.each<[string, JsonObject]>([
    ['cloudTrail.retentionDays is 0', { retentionDays: 0 }],
    ['cloudTrail.retentionDays is 1.5', { retentionDays: 1.5 }],
    ['cloudTrail.regions holds "tokyo"', { regions: ['tokyo'] }],
    ['cloudTrail.accounts holds "12"', { accounts: ['12'] }],
    ['cloudTrail.overlap must be', { overlap: { days: 2 } }],
    ['cloudTrail.schedule.frequency', { schedule: { frequency: { seconds: 1 } } }], // prettier-ignore
    ['cloudTrail.schedule.timeout', { schedule: { timeout: { seconds: 1 } } }],
    ['cloudTrail.events.topic is "a.b"', { events: { topic: 'a.b' } }],
    ['cloudTrail.notify holds "audit"', { notify: ['audit'] }],
    ['cloudTrail.notify holds "api:x"', { notify: ['api:x'] }],
    ['the name "organisation" twice', { athena: [trail, trail] }],
    [
      'has the account 444455556666 in the accounts of two trails',
      {
        athena: ['a', 'b'].map(name => ({
          ...trail,
          name,
          accounts: ['444455556666'],
        })),
      },
    ],
    [
      'cloudTrail.athena[0].accounts holds "1"',
      { athena: [{ ...trail, accounts: ['1'] }] },
    ],
    ...Object.entries({
      database: 'audit"; DROP TABLE x; --',
      table: 'cloudtrail-logs',
      workgroup: 'a b',
      outputLocation: 'https://example.com/',
      scanLimitBytes: 0,
      accountId: '1',
      region: 'tokyo',
      name: '1 2',
    }).map(([key, value]): [string, JsonObject] => [
      `cloudTrail.athena[0].${key}`,
      { athena: [{ ...trail, [key]: value }] },
    ]),
  ])('says %s', (message, config) => {
    expect(() => read(config)).toThrow(message);
  });
});
