import { ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseEcsServiceArn } from '@hangar/plugin-aws-common';
import type { CallAws } from './callAws';
import type { EnvironmentStack } from './environmentStacks';

/**
 * Takes the ECS services down to no task, so that nobody is being served when
 * their database goes. CloudFormation would delete them in any case, so a
 * failure is only told.
 */
export async function stopServices(
  callAws: CallAws,
  stacks: EnvironmentStack[],
  logger: LoggerService,
): Promise<void> {
  const arns = stacks
    .flatMap(({ resources }) => resources)
    .filter(
      ({ type, status }) =>
        type === 'AWS::ECS::Service' && !status.startsWith('DELETE'),
    )
    .map(({ physicalId }) => physicalId);
  for (const arn of arns) {
    try {
      const { clusterName, serviceName } = parseEcsServiceArn(arn);
      await callAws(ECSClient, client =>
        client.send(
          new UpdateServiceCommand({
            cluster: clusterName,
            service: serviceName,
            desiredCount: 0,
          }),
        ),
      );
      logger.info(`ECS service ${serviceName}: no tasks any more.`);
    } catch (error) {
      logger.warn(
        `The ECS service ${arn} could not be taken to zero, it is deleted as it is: ${
          (error as Error).message
        }`,
      );
    }
  }
}
