import { getAwsResourceNames } from './getAwsResourceNames';
import { parseAwsResourceName } from './parseAwsResourceName';
import type { AwsNamingInput } from './types';

const input = (parts: Partial<AwsNamingInput>): AwsNamingInput => ({
  sysname: 'drone',
  environment: 'prod',
  user: 'engineer',
  name: 'parts-inventory',
  ...parts,
});

describe('parseAwsResourceName', () => {
  it.each([
    input({}),
    input({ environment: 'dev', name: 'dev-ecs' }),
    input({ sysname: 'uav-x', user: 'ta-ro' }),
    // cut, with a hash at the end
    input({ name: 'parts-inventory-of-the-northern-site' }),
  ])('reads back every name made of %j', parts => {
    const { sysname, environment, user } = parts;
    for (const name of Object.values(getAwsResourceNames(parts))) {
      expect(parseAwsResourceName(name)).toEqual({
        sysname,
        environment,
        user,
      });
    }
  });

  it('reads names without a suffix', () => {
    expect(parseAwsResourceName('sales-prod-engineer-ecs')).toEqual({
      sysname: 'sales',
      environment: 'prod',
      user: 'engineer',
    });
  });

  it.each([
    '',
    'parts-inventory',
    'prod-engineer-ecs-parts',
    'drone-prod-ecs-parts',
    'drone-test-engineer-ecs',
    'drone-prod-engineer-queue',
    // cut at 32 characters, before its service
    'flight-log-prod-taro-ya-abcdefgh',
  ])('does not read %j into the convention', name => {
    expect(parseAwsResourceName(name)).toBeUndefined();
  });
});
