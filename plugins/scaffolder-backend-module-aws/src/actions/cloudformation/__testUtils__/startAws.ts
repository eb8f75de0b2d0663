import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createAwsHandlers, createWorld } from '@hangar/aws-simulator';
import { ConfiguredAwsClients } from '@hangar/plugin-aws-node';
import { networkServer } from '@hangar/test-utils';
import { readAwsOrganization } from '../../../organization/readAwsOrganization';
import { readDeploymentConfig } from '../deploymentConfig';
import { patience } from './MemoryTask';

export const scope = { accountId: '111122223333', region: 'ap-northeast-1' };

/** The simulated AWS, and what the actions are made with. */
export function startAws(
  options: { aws?: object; decision?: 'ALLOW' | 'DENY' } = {},
) {
  const world = createWorld();
  networkServer.use(...createAwsHandlers(world, { throttling: false }));
  const config = mockServices.rootConfig({
    data: {
      aws: {
        simulator: { enabled: true },
        accounts: [{ accountId: scope.accountId }],
        environments: { dev: { accountId: scope.accountId } },
        ...options.aws,
      },
    },
  });
  const organization = readAwsOrganization(config);
  const auditor = mockServices.auditor.mock();
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const { decision = 'ALLOW' } = options;
  const permissions = mockServices.permissions({
    result: AuthorizeResult[decision],
  });
  return {
    world,
    auditor,
    event,
    permissions,
    options: {
      clients: ConfiguredAwsClients.fromConfig(config, {
        logger: mockServices.logger.mock(),
      }),
      organization,
      deployment: readDeploymentConfig(config, organization),
      auditor,
      permissions,
      patience,
    },
    /** How often an operation of an AWS service was asked for. */
    count: (operation: string) =>
      world.requests
        .summary()
        .items.filter(item => item.operation === operation)
        .reduce((sum, item) => sum + item.count, 0),
  };
}
