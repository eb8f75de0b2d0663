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

/** https://docs.aws.amazon.com/apprunner/latest/api/API_CreateService.html */
export function createAppRunnerService(service: AppRunnerService): TrailCall {
  const {
    arn: serviceArn,
    serviceName,
    serviceId,
    accountId,
    region,
  } = service;
  return {
    source: 'apprunner.amazonaws.com',
    name: 'CreateService',
    parameters: () => ({
      request: {
        serviceName,
        sourceConfiguration: {
          imageRepository: {
            imageIdentifier: `${accountId}.dkr.ecr.${region}.amazonaws.com/${serviceName}:1`,
            imageRepositoryType: 'ECR',
            imageConfiguration: {
              port: '8080',
              runtimeEnvironmentVariables: 'HIDDEN_DUE_TO_SECURITY_REASONS',
            },
          },
        },
      },
      response: {
        service: {
          serviceArn,
          serviceName,
          serviceId,
          status: 'OPERATION_IN_PROGRESS',
        },
      },
    }),
  };
}
