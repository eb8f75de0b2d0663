import { CfnService } from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';
import { Edge } from '../edge/edge.ts';
import { Alarms } from '../monitoring/alarms.ts';
import type { Network } from '../network/network.ts';
import { SERVICE_PORT } from '../network/security-groups.ts';
import type { Parameters } from '../parameters/schema.ts';
import type { ServiceEnvironment } from '../service/environment.ts';
import { canPullPlaceholder, type Image } from '../service/image.ts';
import { RestartOnRotation } from '../service/restart-on-rotation.ts';
import { addServiceAlarms } from '../service/service-alarms.ts';
import { Cluster } from './cluster.ts';
import { TaskRoles } from './roles.ts';
import { Scaling } from './scaling.ts';
import { addTaskAlarms } from './task-alarms.ts';
import { CONTAINER_NAME, createTaskDefinition } from './task-definition.ts';

export type EcsServiceProps = {
  parameters: Parameters;
  network: Network;
  environment: ServiceEnvironment;
  image: Image;
  topicArn: string;
};

/** The service on Fargate: behind a load balancer in `network: private`, by itself in `public`. */
export class EcsService extends Construct {
  readonly edge: Edge | undefined;

  constructor(scope: Construct, id: string, props: EcsServiceProps) {
    super(scope, id);
    const { parameters, network, environment, image } = props;
    const alarms = new Alarms(this, 'Alarms', props);
    const cluster = new Cluster(this, 'Cluster', parameters);
    const roles = new TaskRoles(this, 'Roles', {
      parameters,
      logGroup: cluster.logGroup,
      secretArn: environment.secretArn,
      execLogGroup: cluster.execLogGroup,
    });
    if (parameters.network === 'private') {
      this.edge = new Edge(this, 'Edge', { parameters, network, alarms });
    }
    const runs = !image.isPlaceholder || canPullPlaceholder(parameters);
    const rollBackOn = [
      addTaskAlarms(alarms, parameters, runs),
      ...(this.edge?.alarmNames ?? addServiceAlarms(alarms, parameters)),
    ];
    const definition = createTaskDefinition(this, {
      parameters,
      image,
      environment,
      logGroup: cluster.logGroup,
      roles,
    });
    definition.node.addDependency(roles);
    const service = this.#createService(props, {
      cluster: cluster.name,
      taskDefinition: definition.ref,
      desiredCount: runs ? parameters.task.minimum : 0,
      alarmNames: rollBackOn,
    });
    service.node.addDependency(
      roles,
      alarms,
      ...(this.edge ? [this.edge] : []),
    );
    if (runs)
      new Scaling(this, 'Scaling', { ...props, service, edge: this.edge });
    new RestartOnRotation(this, 'RestartOnRotation', {
      parameters,
      call: 'ecs:updateService',
      input: {
        Cluster: cluster.name,
        Service: service.attrName,
        ForceNewDeployment: true,
      },
      action: 'ecs:UpdateService',
      resourceArn: service.ref,
    });
  }

  #createService(
    { parameters, network }: EcsServiceProps,
    of: {
      cluster: string;
      taskDefinition: string;
      desiredCount: number;
      alarmNames: string[];
    },
  ): CfnService {
    const { task, names } = parameters;
    const isPublic = parameters.network === 'public';
    const provider = task.spot ? 'FARGATE_SPOT' : 'FARGATE';
    return new CfnService(this, 'Service', {
      serviceName: names['ecs-service'],
      cluster: of.cluster,
      taskDefinition: of.taskDefinition,
      // A deployment begins with the minimum; autoscaling takes over from there.
      desiredCount: of.desiredCount,
      capacityProviderStrategy: [{ capacityProvider: provider, weight: 1 }],
      platformVersion: 'LATEST',
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: network.applicationSubnetIds,
          securityGroups: [network.securityGroups.applicationId],
          assignPublicIp: isPublic ? 'ENABLED' : 'DISABLED',
        },
      },
      availabilityZoneRebalancing: 'ENABLED',
      healthCheckGracePeriodSeconds: 60,
      ...(this.edge && {
        loadBalancers: [
          {
            containerName: CONTAINER_NAME,
            containerPort: SERVICE_PORT,
            targetGroupArn: this.edge.targetGroupArn,
          },
        ],
      }),
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
        alarms: { alarmNames: of.alarmNames, enable: true, rollback: true },
      },
      enableExecuteCommand: task.exec,
      enableEcsManagedTags: true,
      propagateTags: 'SERVICE',
    });
  }
}
