import { ConfigReader } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parseEcsServiceArn } from '@hangar/plugin-aws-common';
import { readAwsOrganization } from '../../organization/readAwsOrganization';
import { createAwsNamesAction } from './awsNames';

const organization = readAwsOrganization(
  new ConfigReader({
    aws: { environments: { dev: { accountId: '111122223333' } } },
  }),
);
const action = createAwsNamesAction({ organization });
const input = { name: 'parts', environment: 'dev', user: 'engineer' };

async function run(changes: object) {
  const context = createMockActionContext<typeof input>({
    input: { ...input, ...changes },
  });
  await action.handler(context);
  return Object.fromEntries(jest.mocked(context.output).mock.calls);
}

describe('aws:names', () => {
  it('resolves names, tags, account and ARNs of a service on ECS', async () => {
    const output = await run({});
    expect(output).toMatchObject({
      sysname: 'drone',
      accountId: '111122223333',
      region: 'ap-northeast-1',
      stackName: 'drone-dev-engineer-cloudformation-parts',
      names: { 'load-balancer': 'drone-dev-engineer-alb-parts' },
      tags: {
        Cost: 'drone_engineer',
        Project: 'infra-course-drone',
        Component: 'parts',
        Name: 'drone-dev-engineer-ecs-parts',
        createdBy: 'engineer',
      },
      logGroups: '/ecs/drone-dev-engineer-ecs-parts',
      rdsInstanceArn:
        'arn:aws:rds:ap-northeast-1:111122223333:db:drone-dev-engineer-rds-parts',
      costInsightsTags: 'Component=parts',
    });
    expect(parseEcsServiceArn(String(output.ecsServiceArn))).toMatchObject({
      clusterName: 'drone-dev-engineer-ecs-parts',
      serviceName: 'drone-dev-engineer-ecs-parts',
    });
  });

  it('promises no ARN of App Runner, whose id AWS gives later', async () => {
    const output = await run({ platform: 'app-runner', region: 'us-east-1' });
    expect(output.ecsServiceArn).toBeUndefined();
    expect(output.logGroups).toBeUndefined();
    expect(output).toMatchObject({
      region: 'us-east-1',
      tags: { Name: 'drone-dev-engineer-apprunner-parts' },
    });
  });

  it('takes the system from its name or its reference', async () => {
    await expect(run({ system: 'sales' })).resolves.toMatchObject({
      sysname: 'sales',
    });
    await expect(
      run({ system: 'system:default/sales' }),
    ).resolves.toMatchObject({ sysname: 'sales' });
  });

  it.each([
    ['name', { name: 'Parts' }],
    ['name', { name: 'p'.repeat(64) }],
    ['name', { name: '部品' }],
    ['name', { name: '../parts' }],
    ['name', { name: '$(id)' }],
    ['name', { name: '${{ secrets.x }}' }],
    ['user', { user: 'a/b' }],
    ['environment', { environment: 'test' }],
    ['environment', { environment: 'prod' }],
    ['region', { region: 'Tokyo' }],
    ['system', { system: 'a:b:c' }],
    ['system', { system: 'Drone_1' }],
  ])('refuses a wrong %s and names the field', async (field, wrong) => {
    const error = await run(wrong).catch(caught => caught);
    expect(error).toBeInstanceOf(InputError);
    expect(error.message).toContain(`"${field}"`);
  });

  it('refuses a configured account that is none', () => {
    const config = new ConfigReader({
      aws: { environments: { dev: { accountId: '11112222333' } } },
    });
    expect(() => readAwsOrganization(config)).toThrow(
      '"aws.environments.dev.accountId"',
    );
  });
});
