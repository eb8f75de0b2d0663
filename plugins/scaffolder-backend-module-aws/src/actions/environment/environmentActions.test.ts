import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { networkServer } from '@hangar/test-utils';
import { http, HttpResponse } from 'msw';
import {
  environmentStacks,
  stack,
  stackName,
} from '../cloudformation/__testUtils__/assembly';
import { createCloudFormationDeleteAction } from '../cloudformation/cloudFormationDelete';
import { component, startEnvironment } from './__testUtils__/startEnvironment';
import { createEnvironmentDescribeAction } from './environmentDescribe';
import { createEnvironmentLeftoversAction } from './environmentLeftovers';
import { createEnvironmentUnregisterAction } from './environmentUnregister';

const entityRef = 'component:default/parts';
const confirmed = { entityRef, confirmName: 'parts' };

describe('actions on an environment', () => {
  const workspace = createMockDirectory();
  const repositories = createMockDirectory();

  const setUp = async (
    options: Partial<Parameters<typeof startEnvironment>[0]> = {},
  ) => {
    workspace.clear();
    repositories.clear();
    const environment = await startEnvironment({
      workspacePath: workspace.path,
      ...options,
    });
    const events = mockServices.events.mock();
    events.publish.mockResolvedValue();
    const { options: made } = environment;
    return {
      ...environment,
      events,
      describe: createEnvironmentDescribeAction(made),
      remove: createCloudFormationDeleteAction(made),
      findLeftovers: createEnvironmentLeftoversAction(made),
      unregister: createEnvironmentUnregisterAction({
        ...made,
        events,
        root: repositories.path,
        catalogTimeoutMs: 0,
      }),
    };
  };

  it('shows what will go, in which order, and what it costs per month', async () => {
    const { deploy, describe: show, listStacks, startTask } = await setUp();
    await deploy(environmentStacks({ database: { DeletionProtection: true } }));
    const task = startTask();
    const output = await task.run(show, { entityRef });
    expect(output).toMatchObject({
      stackName,
      stacks: [`${stackName}-service`, `${stackName}-data`],
      resourceCount: 3,
      // 730 h of db.t4g.micro and 20 GB of storage in Tokyo
      monthlyCost: { amount: '21.01', currency: 'USD' },
      protected: ['database drone-dev-engineer-rds-parts'],
    });
    expect(output.table).toContain('| AWS::RDS::DBInstance | 1 | 21.01 USD |');
    expect(task.log.join('\n')).toMatch(
      /1 {2}AWS::RDS::DBInstance +21\.01 USD/,
    );
    await expect(listStacks()).resolves.toHaveLength(2);
  });

  it('prices services, load balancers, gateways and endpoints by their properties', async () => {
    const { deploy, describe: show, startTask } = await setUp();
    await deploy([
      stack('network', {
        Vpc: {
          Type: 'AWS::EC2::VPC',
          Properties: { CidrBlock: '10.0.0.0/20' },
        },
        Subnet: {
          Type: 'AWS::EC2::Subnet',
          Properties: { VpcId: { Ref: 'Vpc' }, CidrBlock: '10.0.0.0/24' },
        },
        Address: { Type: 'AWS::EC2::EIP', Properties: { Domain: 'vpc' } },
        Nat: {
          Type: 'AWS::EC2::NatGateway',
          Properties: {
            SubnetId: { Ref: 'Subnet' },
            AllocationId: { 'Fn::GetAtt': ['Address', 'AllocationId'] },
          },
        },
        Cluster: { Type: 'AWS::ECS::Cluster' },
        Task: {
          Type: 'AWS::ECS::TaskDefinition',
          Properties: {
            Cpu: '512',
            Memory: '1024',
            RuntimePlatform: { CpuArchitecture: 'ARM64' },
            ContainerDefinitions: [{ Name: 'app', Image: 'x' }],
          },
        },
        Service: {
          Type: 'AWS::ECS::Service',
          Properties: {
            ServiceName: 'drone-dev-engineer-ecs-parts',
            Cluster: { Ref: 'Cluster' },
            TaskDefinition: { Ref: 'Task' },
            DesiredCount: 2,
          },
        },
      }),
    ]);
    const { table } = await startTask().run(show, { entityRef });
    expect(table).toContain('| AWS::EC2::NatGateway | 1 | 45.26 USD |');
    expect(table).toContain('| AWS::EC2::EIP | 1 | 3.65 USD |');
    // 2 tasks x 730 h x (0.5 x 0.04045 + 1 x 0.00442)
    expect(table).toContain('| AWS::ECS::Service | 1 | 35.98 USD |');
    expect(table).toContain('| AWS::EC2::VPC | 1 |  |');
  });

  it('reports what is left after a removal, with its price, and what CloudFormation kept', async () => {
    const { deploy, findLeftovers, remove, startTask } = await setUp();
    const [data, service] = environmentStacks();
    const template = JSON.parse(data.template);
    template.Resources.Images.DeletionPolicy = 'Retain';
    await deploy([{ ...data, template: JSON.stringify(template) }, service]);
    const { snapshots } = await startTask().run(remove, confirmed);
    const task = startTask();
    const { leftovers, table } = await task.run(findLeftovers, { entityRef });
    expect(leftovers).toEqual([
      {
        id: expect.stringContaining(`:snapshot:${snapshots[0]}`),
        kept: true,
        snapshotGiB: 20,
        monthly: { amount: '1.90', currency: 'USD' },
      },
      { id: 'drone-dev-engineer-ecr-parts', kept: true },
    ]);
    expect(table).toContain('| 1.90 USD | 意図して保持 / Kept on purpose |');
    expect(task.log.join('\n')).toMatch(
      /about 1.90 USD a month, kept on purpose/,
    );
  });

  it('is not deceived by what the tag index still lists, nor by the neighbours', async () => {
    const { deploy, findLeftovers, remove, startTask } = await setUp();
    await deploy();
    await startTask().run(remove, { ...confirmed, finalSnapshot: false });
    const arn = (rest: string) => `arn:aws:${rest}`;
    const scopeOf = 'ap-northeast-1:111122223333';
    const list = (...resources: Array<[string, Record<string, string>]>) =>
      resources.map(([ResourceARN, tags]) => ({
        ResourceARN,
        Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
      }));
    const forgotten = arn(
      `elasticloadbalancing:${scopeOf}:loadbalancer/app/a/1`,
    );
    const pages = [
      list(
        // deleted with its stack a moment ago
        [
          arn(`rds:${scopeOf}:db:drone-dev-engineer-rds-parts`),
          { Name: 'drone-dev-engineer-rds-parts' },
        ],
        // the same person's other environment, whose name begins the same
        [
          arn(`rds:${scopeOf}:db:drone-dev-engineer-rds-parts-inventory`),
          {
            Name: 'drone-dev-engineer-rds-parts-inventory',
            'aws:cloudformation:stack-name': `${stackName}-inventory-data`,
          },
        ],
      ),
      list([forgotten, { Name: 'drone-dev-engineer-alb-parts' }]),
    ];
    const requests: object[] = [];
    networkServer.use(
      http.post('http://127.0.0.1:4570/', async ({ request }) => {
        if (!request.headers.get('x-amz-target')?.endsWith('.GetResources')) {
          return undefined;
        }
        const body = JSON.parse(await request.clone().text());
        requests.push(body);
        const page = body.PaginationToken === 'next' ? 1 : 0;
        return HttpResponse.json({
          ResourceTagMappingList: pages[page],
          PaginationToken: page === 0 ? 'next' : '',
        });
      }),
    );
    const { leftovers } = await startTask().run(findLeftovers, { entityRef });
    expect(leftovers).toEqual([
      {
        id: forgotten,
        kept: false,
        monthly: { amount: '17.74', currency: 'USD' },
      },
    ]);
    expect(requests[0]).toMatchObject({
      TagFilters: [
        { Key: 'Cost', Values: ['drone_engineer'] },
        { Key: 'Project', Values: ['infra-course-drone'] },
      ],
    });
  });

  it('takes the component out of the catalog last, and keeps its repository', async () => {
    const { deploy, events, remove, startTask, unregister } = await setUp({
      entities: [
        component('parts', {
          'backstage.io/managed-by-location':
            'local-git:parts/catalog-info.yaml',
          'backstage.io/managed-by-origin-location':
            'local-git:parts/catalog-info.yaml',
        }),
      ],
    });
    await mkdir(repositories.resolve('parts.git'));
    await deploy();
    await expect(startTask().run(unregister, confirmed)).rejects.toThrow(
      /stays in the catalog: the stacks .* are not deleted/,
    );
    expect(existsSync(repositories.resolve('parts.git'))).toBe(true);

    await startTask().run(remove, confirmed);
    const output = await startTask().run(unregister, confirmed);
    expect(output.entityRefs).toEqual([entityRef]);
    expect(existsSync(repositories.resolve('parts.git'))).toBe(false);
    const [archive] = await readdir(repositories.resolve('.removed'));
    expect(archive).toMatch(/^parts-\d{4}-\d\d-\d\dT[\d-]+Z\.git$/);
    expect(output.archive).toBe(repositories.resolve('.removed', archive));
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'local-git.repositories',
      eventPayload: { repositoryName: 'parts' },
    });
  });

  it('says where to unregister what the configuration brings', async () => {
    const { startTask, unregister } = await setUp({
      entities: [
        component('parts', {
          'backstage.io/managed-by-location': 'file:/examples/components.yaml',
        }),
      ],
    });
    await expect(startTask().run(unregister, confirmed)).rejects.toThrow(
      /comes from a file or a provider of the portal's configuration/,
    );
  });
});
