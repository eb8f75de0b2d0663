import {
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { networkServer } from '@hangar/test-utils';
import { inventoryTemplate } from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { stackClient } from '../../__testUtils__/stackClient';
import { createWorld } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

describe('simulated Elastic Load Balancing', () => {
  const { cloudFormation, loadBalancing } = sampleClients();
  const world = createWorld({ now: () => new Date('2026-11-20T03:00:00Z') });
  const stacks = stackClient(world, cloudFormation);

  beforeEach(() => {
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it('shows load balancers, their target groups, and the health of each task', async () => {
    await stacks.deploy('edge', inventoryTemplate());
    const { LoadBalancers } = await loadBalancing.send(
      new DescribeLoadBalancersCommand({ Names: ['drone-dev-engineer-alb'] }),
    );
    expect(LoadBalancers).toMatchObject([
      { State: { Code: 'active' }, Type: 'application' },
    ]);
    const { TargetGroups } = await loadBalancing.send(
      new DescribeTargetGroupsCommand({
        LoadBalancerArn: LoadBalancers![0].LoadBalancerArn,
      }),
    );
    expect(TargetGroups).toMatchObject([
      {
        TargetGroupName: 'drone-dev-engineer-tg',
        Port: 8080,
        HealthCheckPath: '/health',
        LoadBalancerArns: [LoadBalancers![0].LoadBalancerArn],
      },
    ]);
    const health = async () => {
      const { TargetHealthDescriptions } = await loadBalancing.send(
        new DescribeTargetHealthCommand({
          TargetGroupArn: TargetGroups![0].TargetGroupArn,
        }),
      );
      return TargetHealthDescriptions!.map(item => item.TargetHealth?.State);
    };
    expect(await health()).toEqual(['healthy', 'healthy']);

    await stacks.remove('edge');
    await expect(health()).rejects.toMatchObject({
      name: 'TargetGroupNotFoundException',
    });
  });

  it('shows those that were always there, page by page', async () => {
    const { LoadBalancers } = await loadBalancing.send(
      new DescribeLoadBalancersCommand({}),
    );
    expect(LoadBalancers!.map(item => item.LoadBalancerName)).toEqual([
      'drone-prod-engineer-alb',
    ]);
    await expect(
      loadBalancing.send(new DescribeLoadBalancersCommand({ Names: ['x'] })),
    ).rejects.toMatchObject({ name: 'LoadBalancerNotFoundException' });
  });
});
