import { InputError } from '@backstage/errors';
import { awsNameRules } from './awsNameRules';
import { getAwsResourceName, getAwsResourceNames } from './getAwsResourceNames';
import type { AwsNamingInput, AwsResourceType } from './types';

const drone: AwsNamingInput = {
  sysname: 'drone',
  environment: 'dev',
  user: 'engineer',
  name: 'parts',
};

function repeat(text: string, length: number): string {
  return text
    .repeat(Math.ceil(length / text.length))
    .slice(0, length)
    .replace(/-$/, 'x');
}

const lengths = [1, 2, 3, 8, 20, 27, 48, 62, 63];
const manyInputs: AwsNamingInput[] = lengths.flatMap(sysnameLength =>
  lengths.flatMap(userLength =>
    lengths.flatMap(nameLength =>
      (['dev', 'stg', 'prod'] as const).map(environment => ({
        sysname: repeat('drone-line', sysnameLength),
        environment,
        user: repeat('taro.yamada@example.com', userLength).replace(
          /^[.@]+$/,
          'x',
        ),
        name: repeat('flight-log7', nameLength),
      })),
    ),
  ),
);

describe('getAwsResourceNames', () => {
  it('joins system, environment, user, AWS service and component', () => {
    expect(getAwsResourceNames(drone)).toMatchObject({
      'ecs-cluster': 'drone-dev-engineer-ecs-parts',
      'ecs-service': 'drone-dev-engineer-ecs-parts',
      'app-runner-service': 'drone-dev-engineer-apprunner-parts',
      'load-balancer': 'drone-dev-engineer-alb-parts',
      'target-group': 'drone-dev-engineer-tg-parts',
      'rds-instance': 'drone-dev-engineer-rds-parts',
      'ecr-repository': 'drone-dev-engineer-ecr-parts',
      'log-group': '/ecs/drone-dev-engineer-ecs-parts',
      alarm: 'drone-dev-engineer-cloudwatch-parts',
      'cloudformation-stack': 'drone-dev-engineer-cloudformation-parts',
    });
  });

  it('cuts a load balancer name at 32 characters and ends it in a stable hash', () => {
    const input = { ...drone, name: 'parts-inventory-of-the-north' };
    const name = getAwsResourceName('load-balancer', input);
    expect(name).toMatch(/^drone-dev-engineer-alb-[a-z2-7]{8}$/);
    expect(getAwsResourceName('load-balancer', { ...input })).toBe(name);
    expect(
      getAwsResourceName('load-balancer', { ...input, name: 'parts-x' }),
    ).toBe('drone-dev-engineer-alb-parts-x');
  });

  it.each(Object.keys(awsNameRules) as AwsResourceType[])(
    'keeps the rule of %s for inputs of every length, stable and distinct',
    type => {
      const rule = awsNameRules[type];
      const names = manyInputs.map(input => getAwsResourceName(type, input));
      const illegal = names.filter(
        name =>
          name.length < rule.minLength ||
          name.length > rule.maxLength ||
          !rule.pattern.test(name) ||
          rule.reservedPrefixes?.some(prefix => name.startsWith(prefix)) ||
          rule.reservedSuffixes?.some(suffix => name.endsWith(suffix)) ||
          rule.discouraged?.test(name),
      );
      expect(illegal).toEqual([]);
      const inputs = new Set(manyInputs.map(input => JSON.stringify(input)));
      expect(new Set(names).size).toBe(inputs.size);
      expect(manyInputs.map(input => getAwsResourceName(type, input))).toEqual(
        names,
      );
    },
  );

  it('tells inputs apart that would read the same', () => {
    const pairs: Array<[Partial<AwsNamingInput>, Partial<AwsNamingInput>]> = [
      [
        { user: 'b-ecs-x', name: 'y' },
        { user: 'b', name: 'x-ecs-y' },
      ],
      [
        { sysname: 'a', user: 'dev-b' },
        { sysname: 'a-dev', user: 'b' },
      ],
      [{ user: 'taro.yamada' }, { user: 'taro-yamada' }],
      [{ user: 'taro.yamada' }, { user: 'taro_yamada' }],
    ];
    for (const [left, right] of pairs) {
      expect(getAwsResourceName('ecs-service', { ...drone, ...left })).not.toBe(
        getAwsResourceName('ecs-service', { ...drone, ...right }),
      );
    }
  });

  it('does not tell the case of an IAM user name apart, as IAM does not', () => {
    expect(
      getAwsResourceName('ecs-service', { ...drone, user: 'Engineer' }),
    ).toBe('drone-dev-engineer-ecs-parts');
  });

  it('keeps a secret name from ending like a partial ARN', () => {
    expect(getAwsResourceName('secret', { ...drone, name: 'orders' })).toMatch(
      /^drone-dev-engineer-secretsmanager-orders-[a-z2-7]{8}$/,
    );
  });

  it.each([
    ['upper case', 'Parts'],
    ['64 characters', 'a'.repeat(64)],
    ['Japanese', '部品在庫'],
    ['a path', '../etc/passwd'],
    ['shell syntax', '$(rm -rf ~)'],
    ['shell separators', 'a; ls'],
    ['template syntax', '${{ secrets.token }}'],
    ['Nunjucks syntax', '{{ 7 * 7 }}'],
    ['a line break', 'parts\n'],
    ['a hyphen last', 'parts-'],
    ['two hyphens', 'parts--x'],
    ['nothing', ''],
    ["S3's reserved ending", 's3alias'],
  ])('refuses a name with %s and names the field', (_, name) => {
    const make = () => getAwsResourceNames({ ...drone, name });
    expect(make).toThrow(InputError);
    expect(make).toThrow(/"name"/);
  });

  it.each([
    ['sysname', { sysname: 'internal' }],
    ['sysname', { sysname: '1drone' }],
    ['sysname', { sysname: 'sg' }],
    ['user', { user: 'a b' }],
    ['user', { user: 'x'.repeat(65) }],
    ['user', { user: '@' }],
    ['environment', { environment: 'test' as 'dev' }],
  ])('refuses a wrong %s and names the field', (field, wrong) => {
    const make = () => getAwsResourceNames({ ...drone, ...wrong });
    expect(make).toThrow(InputError);
    expect(make).toThrow(`"${field}"`);
  });
});
