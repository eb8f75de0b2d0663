import type { AppRunnerService } from '../../services/types';
import { uuid } from '../../stacks/types/fillPattern';
import type { TrailCall } from '../types';

/** https://docs.aws.amazon.com/apprunner/latest/api/API_StartDeployment.html */
export function startDeployment(
  { arn }: AppRunnerService,
  revision: number,
): TrailCall {
  return {
    source: 'apprunner.amazonaws.com',
    name: 'StartDeployment',
    parameters: () => ({
      request: { serviceArn: arn },
      response: { operationId: uuid(`${arn}/${revision}`).replaceAll('-', '') },
    }),
  };
}
