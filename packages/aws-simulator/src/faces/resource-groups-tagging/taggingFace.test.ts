import {
  GetResourcesCommand,
  paginateGetResources,
  type GetResourcesCommandInput,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const COST = { Key: 'Cost', Values: ['drone_engineer', 'drone_operator'] };

describe('simulated resource tagging', () => {
  const { cloudFormation, tagging } = sampleClients();
  let stacks: ReturnType<typeof stackClient>;
  let world: World;

  async function arns(input: GetResourcesCommandInput, client = tagging) {
    const found: string[] = [];
    for await (const page of paginateGetResources(
      { client, pageSize: 7 },
      input,
    )) {
      found.push(
        ...page.ResourceTagMappingList!.map(item => item.ResourceARN!),
      );
    }
    return found;
  }

  beforeEach(() => {
    world = createWorld({ now: () => new Date('2026-11-20T03:00:00Z') });
    stacks = stackClient(world, cloudFormation);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('finds what stacks made by tag and type, page by page', async () => {
    await stacks.deploy('inventory', inventoryTemplate());
    const all = await arns({ TagFilters: [COST] });
    expect(all.length).toBeGreaterThan(14);
    expect(new Set(all).size).toBe(all.length);
    expect(all.some(arn => arn.includes(':stack/inventory/'))).toBe(true);
    // IAM roles are not among what this API finds.
    expect(all.some(arn => arn.startsWith('arn:aws:iam:'))).toBe(false);

    expect(
      await arns({
        TagFilters: [COST, { Key: 'Project' }],
        ResourceTypeFilters: ['rds:db', 'sns'],
      }),
    ).toEqual([
      'arn:aws:rds:ap-northeast-1:111122223333:db:drone-dev-engineer-rds-battery-stock',
      'arn:aws:sns:ap-northeast-1:111122223333:drone-dev-engineer-sns-battery-stock',
    ]);
    const { ResourceTagMappingList } = await tagging.send(
      new GetResourcesCommand({ ResourceTypeFilters: ['ec2:vpc'] }),
    );
    expect(ResourceTagMappingList![0].Tags).toEqual(
      expect.arrayContaining([
        { Key: 'Name', Value: 'drone-dev-engineer-vpc' },
        { Key: 'aws:cloudformation:logical-id', Value: 'Vpc' },
        { Key: 'aws:cloudformation:stack-name', Value: 'inventory' },
      ]),
    );
    expect(
      await arns(
        { TagFilters: [COST] },
        sampleClients({ accountId: SALES }).tagging,
      ),
    ).toEqual([]);
    expect(
      await arns({ TagFilters: [{ Key: 'Cost', Values: ['other'] }] }),
    ).toEqual([]);
  });

  it('still finds what was left behind', async () => {
    await stacks.deploy(
      'inventory',
      inventoryTemplate(({ Resources }) => {
        Resources.Repository.DeletionPolicy = 'Retain';
      }),
    );
    await stacks.remove('inventory');
    expect(await arns({ TagFilters: [COST] })).toEqual([
      'arn:aws:ecr:ap-northeast-1:111122223333:repository/drone-dev-engineer-ecr-battery-stock',
      expect.stringContaining(':snapshot:inventory-snapshot-database-'),
    ]);
    await expect(
      tagging.send(new GetResourcesCommand({ PaginationToken: 'wrong' })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
