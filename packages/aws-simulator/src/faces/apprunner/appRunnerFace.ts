import { z } from 'zod';
import type { AppRunnerService, Scope } from '../../world/services/types';
import { toMinute } from '../../world/time';
import type { WorldState } from '../../world/WorldState';
import { AwsError } from '../AwsError';
import { operation, type Face } from '../face';
import { paginate } from '../pageToken';

const SERVICE_ARN =
  /^arn:aws:apprunner:([^:]+):(\d{12}):service\/([^/]+)\/([0-9a-f]{32})$/;

function invalidRequest(message: string): AwsError {
  return new AwsError('InvalidRequestException', message);
}

const listServicesSchema = z.object({
  MaxResults: z.number().int().min(1).max(20).default(20),
  NextToken: z.string().optional(),
});

/** https://docs.aws.amazon.com/apprunner/latest/api/API_ListServices.html */
const listServices = operation(
  listServicesSchema,
  invalidRequest,
  ({ MaxResults, NextToken }, { call, world }) => {
    const services = world.services
      .list(call)
      .flatMap(service =>
        service.type === 'app-runner-service' ? [service] : [],
      );
    const { items, nextToken } = paginate(services, {
      token: NextToken,
      size: MaxResults,
      question: 'services',
      invalidToken: () => invalidRequest('Invalid NextToken'),
    });
    return {
      ServiceSummaryList: items.map(service => summarize(world, service)),
      NextToken: nextToken,
    };
  },
);

const describeServiceSchema = z.object({
  ServiceArn: z.string().regex(SERVICE_ARN, 'is not the ARN of a service'),
});

/** https://docs.aws.amazon.com/apprunner/latest/api/API_DescribeService.html */
const describeService = operation(
  describeServiceSchema,
  invalidRequest,
  ({ ServiceArn }, { call, world }) => {
    const service = findService(world, call, ServiceArn);
    if (!service) {
      throw new AwsError(
        'ResourceNotFoundException',
        `Service with the provided service ARN does not exist: ${ServiceArn}`,
      );
    }
    return { Service: describe(world, service) };
  },
);

function findService(
  world: WorldState,
  call: Scope,
  arn: string,
): AppRunnerService | undefined {
  const [, region, accountId, serviceName, serviceId] =
    SERVICE_ARN.exec(arn) ?? [];
  if (region !== call.region || accountId !== call.accountId) {
    return undefined;
  }
  const service = world.services.findOrAdopt({
    type: 'app-runner-service',
    region,
    accountId,
    serviceName,
    serviceId,
  });
  return service?.type === 'app-runner-service' ? service : undefined;
}

/** What the stack that deployed a service says of it. */
function deployedAs(world: WorldState, service: AppRunnerService) {
  return world.inventory.get(service, 'AWS::AppRunner::Service', service.arn);
}

function summarize(world: WorldState, service: AppRunnerService) {
  const { deployments } = world.timeline(service);
  const createdMinute = service.startMinute ?? Date.UTC(2025, 0, 6) / 60_000;
  const updatedMinute = deployments.latestStart(toMinute(world.now()));
  return {
    ServiceName: service.serviceName,
    ServiceId: service.serviceId,
    ServiceArn: service.arn,
    ServiceUrl:
      deployedAs(world, service)?.attributes.ServiceUrl ??
      `${service.serviceId.slice(0, 10)}.${service.region}.awsapprunner.com`,
    Status: deployments.previous(toMinute(world.now()))
      ? 'OPERATION_IN_PROGRESS'
      : 'RUNNING',
    CreatedAt: createdMinute * 60,
    UpdatedAt: updatedMinute * 60,
  };
}

function describe(world: WorldState, service: AppRunnerService) {
  const { accountId, region } = service;
  const revision = world
    .timeline(service)
    .deployments.latest(toMinute(world.now())).revision;
  return {
    ...summarize(world, service),
    SourceConfiguration: {
      AutoDeploymentsEnabled: true,
      ImageRepository: {
        ImageIdentifier: `${accountId}.dkr.ecr.${region}.amazonaws.com/${service.serviceName}:${revision}`,
        ImageRepositoryType: 'ECR',
        ImageConfiguration: { Port: '8080' },
      },
    },
    InstanceConfiguration: { Cpu: '1024', Memory: '2048' },
    HealthCheckConfiguration: {
      Protocol: 'HTTP',
      Path: '/health',
      Interval: 10,
      Timeout: 5,
      HealthyThreshold: 1,
      UnhealthyThreshold: 5,
    },
    AutoScalingConfigurationSummary: {
      AutoScalingConfigurationArn: `arn:aws:apprunner:${region}:${accountId}:autoscalingconfiguration/DefaultConfiguration/1/00000000000000000000000000000001`,
      AutoScalingConfigurationName: 'DefaultConfiguration',
      AutoScalingConfigurationRevision: 1,
    },
    NetworkConfiguration: {
      IngressConfiguration: { IsPubliclyAccessible: true },
      EgressConfiguration: { EgressType: 'DEFAULT' },
      IpAddressType: 'IPV4',
    },
    ...configurationOf(deployedAs(world, service)?.properties),
  };
}

// A template writes these as the API does.
function configurationOf(properties: Readonly<Record<string, unknown>> = {}) {
  return Object.fromEntries(
    [
      'SourceConfiguration',
      'InstanceConfiguration',
      'HealthCheckConfiguration',
      'NetworkConfiguration',
    ].flatMap(name =>
      properties[name] === undefined ? [] : [[name, properties[name]] as const],
    ),
  );
}

export const appRunnerFace: Face = {
  service: 'apprunner',
  signingName: 'apprunner',
  iamPrefix: 'apprunner',
  title: 'AWS App Runner',
  operations: { ListServices: listServices, DescribeService: describeService },
};
