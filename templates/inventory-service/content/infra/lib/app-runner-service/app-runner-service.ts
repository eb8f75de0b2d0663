import {
  CfnAutoScalingConfiguration,
  CfnObservabilityConfiguration,
  CfnService,
  CfnVpcConnector,
} from 'aws-cdk-lib/aws-apprunner';
import { Construct } from 'constructs';
import { WebAcl } from '../edge/web-acl.ts';
import { Alarms } from '../monitoring/alarms.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Network } from '../network/network.ts';
import type { Parameters } from '../parameters/schema.ts';
import type { ServiceEnvironment } from '../service/environment.ts';
import type { Image } from '../service/image.ts';
import { RestartOnRotation } from '../service/restart-on-rotation.ts';
import { addAppRunnerAlarms } from './app-runner-alarms.ts';
import { LogRetention } from './log-retention.ts';
import { AppRunnerRoles } from './roles.ts';
import { sourceOf } from './source.ts';

export type AppRunnerServiceProps = {
  parameters: Parameters;
  network: Network;
  environment: ServiceEnvironment;
  image: Image;
  topicArn: string;
};

/**
 * The service on App Runner, which takes existing customers only since 2026-04-30 and gets no
 * new features. Its successor is ECS Express Mode (`AWS::ECS::ExpressGatewayService`); here
 * choose `ecs-fargate`. https://docs.aws.amazon.com/apprunner/latest/dg/apprunner-availability-change.html
 */
export class AppRunnerService extends Construct {
  readonly serviceId: string;
  readonly url: string;

  constructor(scope: Construct, id: string, props: AppRunnerServiceProps) {
    super(scope, id);
    const { parameters } = props;
    const { names } = parameters;
    const service = this.#createService(props);
    this.serviceId = service.attrServiceId;
    this.url = `https://${service.attrServiceUrl}`;
    const logs = `/aws/apprunner/${names['app-runner-service']}/${this.serviceId}`;
    new LogRetention(this, 'LogRetention', {
      parameters,
      logGroupNames: {
        application: `${logs}/application`,
        service: `${logs}/service`,
      },
    });
    if (parameters.waf) {
      const resourceArn = service.attrServiceArn;
      new WebAcl(this, 'WebAcl', { parameters, resourceArn });
    }
    const alarms = new Alarms(this, 'Alarms', props);
    addAppRunnerAlarms(alarms, parameters, this.serviceId);
    new RestartOnRotation(this, 'RestartOnRotation', {
      parameters,
      call: 'apprunner:startDeployment',
      input: { ServiceArn: service.attrServiceArn },
      action: 'apprunner:StartDeployment',
      resourceArn: service.attrServiceArn,
    });
  }

  #createService(props: AppRunnerServiceProps): CfnService {
    const { parameters, environment, image } = props;
    const { names, task } = parameters;
    const roles = new AppRunnerRoles(this, 'Roles', {
      parameters,
      secretArn: environment.secretArn,
    });
    const access = roles.access.roleArn;
    const service = new CfnService(this, 'Service', {
      serviceName: names['app-runner-service'],
      sourceConfiguration: sourceOf(parameters, image, environment, access),
      instanceConfiguration: {
        cpu: `${task.cpu}`,
        memory: `${task.memoryMiB}`,
        instanceRoleArn: roles.instance.roleArn,
      },
      autoScalingConfigurationArn: this.#createScaling(parameters),
      healthCheckConfiguration: this.#healthCheck(props),
      networkConfiguration: {
        ingressConfiguration: { isPubliclyAccessible: true },
        egressConfiguration: {
          egressType: 'VPC',
          vpcConnectorArn: this.#createConnector(props),
        },
      },
      observabilityConfiguration: {
        observabilityEnabled: true,
        observabilityConfigurationArn: this.#createObservability(parameters),
      },
    });
    service.node.addDependency(roles);
    return service;
  }

  /** The placeholder knows no paths of the service. */
  #healthCheck({ image, parameters }: AppRunnerServiceProps) {
    const times = {
      interval: 10,
      timeout: 5,
      healthyThreshold: 1,
      unhealthyThreshold: 5,
    };
    return image.isPlaceholder && !parameters.appRunnerSource
      ? { protocol: 'TCP', ...times }
      : { protocol: 'HTTP', path: '/health/live', ...times };
  }

  #createScaling({ names, task }: Parameters): string {
    return new CfnAutoScalingConfiguration(this, 'Scaling', {
      autoScalingConfigurationName: suffixed(
        names['app-runner-service'],
        'scale',
        32,
      ),
      // Requests at once that one instance answers well within 2 s, as `npm run bench` measures.
      maxConcurrency: 100,
      minSize: Math.max(task.minimum, 1),
      maxSize: Math.min(Math.max(task.maximum, 1), 25),
    }).attrAutoScalingConfigurationArn;
  }

  #createConnector({ parameters, network }: AppRunnerServiceProps): string {
    return new CfnVpcConnector(this, 'Connector', {
      vpcConnectorName: suffixed(
        parameters.names['app-runner-service'],
        'vpc',
        40,
      ),
      subnets: network.applicationSubnetIds,
      securityGroups: [network.securityGroups.applicationId],
    }).attrVpcConnectorArn;
  }

  #createObservability({ names }: Parameters): string {
    return new CfnObservabilityConfiguration(this, 'Observability', {
      observabilityConfigurationName: suffixed(
        names['app-runner-service'],
        'trace',
        32,
      ),
      traceConfiguration: { vendor: 'AWSXRAY' },
    }).attrObservabilityConfigurationArn;
  }
}
