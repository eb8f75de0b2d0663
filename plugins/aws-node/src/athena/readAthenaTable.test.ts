import { ConfigReader } from '@backstage/config';
import { readAthenaTable } from './readAthenaTable';

const table = {
  name: 'organisation',
  accountId: '111122223333',
  region: 'us-gov-west-1',
  database: 'audit',
  table: 'cloudtrail_logs',
  workgroup: 'primary',
};

const read = (values: object) =>
  readAthenaTable(
    new ConfigReader({ ...table, ...values }),
    'cloudTrail.athena[1]',
  );

describe('readAthenaTable', () => {
  it('takes what is written, and lets a query read 100 GiB', () => {
    const outputLocation = 's3://results/audit/';
    expect(read({})).toEqual({ ...table, scanLimitBytes: 107_374_182_400 });
    expect(read({ outputLocation, scanLimitBytes: 1, more: 'x' })).toEqual({
      ...table,
      outputLocation,
      scanLimitBytes: 1,
    });
  });

  it.each(
    Object.entries({
      name: ['1 2', 'letters, digits and hyphens, a letter first'],
      accountId: ['1', '12 digits in quotes'],
      region: ['tokyo', 'a region such as ap-northeast-1'],
      database: ['x"; DROP TABLE x; --', 'letters, digits and underscores'],
      table: ['cloudtrail-logs', 'letters, digits and underscores'],
      workgroup: ['a b', 'the name of an Athena workgroup'],
      outputLocation: [
        'https://example.com/',
        'an S3 address such as s3://bucket/folder/',
      ],
    }),
  )('names the whole key of a wrong %s', (key, [value, form]) => {
    expect(() => read({ [key]: value })).toThrow(
      `cloudTrail.athena[1].${key} is "${value}": it must be ${form}`,
    );
  });

  it('refuses to read nothing', () => {
    expect(() => read({ scanLimitBytes: 0 })).toThrow(
      'cloudTrail.athena[1].scanLimitBytes must be greater than 0',
    );
  });
});
