import { type App, CfnOutput } from 'aws-cdk-lib';
import { AppRunnerService } from '../app-runner-service/app-runner-service.ts';
import { EcsService } from '../ecs-service/ecs-service.ts';
import {
  appRunnerSources,
  type DashboardSources,
  ecsSources,
} from '../monitoring/dashboard-sources.ts';
import { publicUrlOf, serviceEnvironment } from '../service/environment.ts';
import { PLACEHOLDER, repositoryImage } from '../service/image.ts';
import type { DataStack } from './data-stack.ts';
import { EnvironmentStack, type StackProps } from './environment-stack.ts';
import type { NetworkStack } from './network-stack.ts';

const DESCRIPTIONS = {
  'ecs-fargate': 'service on ECS with Fargate',
  'app-runner':
    'service on App Runner, for existing App Runner customers only since 2026-04-30; successor: ECS Express Mode, AWS::ECS::ExpressGatewayService',
};

export type ServiceStackProps = StackProps & {
  foundation: NetworkStack;
  data: DataStack;
  imageTag: string | undefined;
};

/** What runs. A deployment of the application changes this stack only. */
export class ServiceStack extends EnvironmentStack {
  readonly dashboardSources: DashboardSources;

  constructor(app: App, props: ServiceStackProps) {
    const { parameters, foundation, data, imageTag } = props;
    super(app, 'service', props, DESCRIPTIONS[parameters.platform]);
    this.addStackDependency(data);
    const serviceProps = {
      parameters,
      network: foundation.network,
      topicArn: foundation.topicArn,
      environment: serviceEnvironment(parameters, data),
      image: imageTag ? repositoryImage(imageTag, parameters) : PLACEHOLDER,
    };
    // Whoever deploys again without a new image gives this one as IMAGE_TAG.
    new CfnOutput(this, 'ImageTag', { value: imageTag ?? 'none' });
    if (parameters.platform === 'app-runner') {
      const service = new AppRunnerService(this, 'AppRunner', serviceProps);
      const { serviceId } = service;
      this.dashboardSources = appRunnerSources(parameters, serviceId);
      new CfnOutput(this, 'Url', { value: service.url });
    } else {
      const { edge } = new EcsService(this, 'Ecs', serviceProps);
      this.dashboardSources = ecsSources(parameters, edge?.loadBalancerName);
      const url = parameters.domain
        ? publicUrlOf(parameters)
        : edge && `http://${edge.dnsName}`;
      if (url) new CfnOutput(this, 'Url', { value: url });
    }
  }
}
