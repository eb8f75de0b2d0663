import type { Entity } from '@backstage/catalog-model';
import {
  AWS_ECS_SERVICE_ARN_ANNOTATION,
  AwsAnnotationProblem,
  AwsEcsService,
  AwsLoadBalancer,
  AwsResource,
  AwsScope,
  getAwsBinding,
} from '@hangar/plugin-aws-common';
import { isAwsError } from '@hangar/plugin-aws-node';
import type {
  AwsTargetGroup,
  MetricResource,
} from '@hangar/plugin-cloudwatch-common';
import type { TargetGroupSource } from '../sources';

const isEcsService = (resource: AwsResource): resource is AwsEcsService =>
  resource.type === 'ecs-service';
const isLoadBalancer = (resource: AwsResource): resource is AwsLoadBalancer =>
  resource.type === 'load-balancer';

/** Finds the AWS resources of an entity that CloudWatch watches. */
export class EntityResources {
  constructor(
    private readonly targetGroups: TargetGroupSource,
    private readonly defaults: Partial<AwsScope>,
  ) {}

  /** What the annotations say. */
  getAnnotated(entity: Entity): {
    resources: AwsResource[];
    problems: AwsAnnotationProblem[];
  } {
    const { resources, problems } = getAwsBinding(entity, this.defaults);
    return { resources, problems };
  }

  /**
   * What the annotations say, and the target groups behind the annotated load
   * balancers. A lookup that fails is told as a problem, and costs only what it
   * would have found.
   */
  async getWatched(entity: Entity): Promise<{
    resources: MetricResource[];
    problems: AwsAnnotationProblem[];
  }> {
    const { resources, problems } = this.getAnnotated(entity);
    const balancers = resources.filter(isLoadBalancer);
    const lookups = await Promise.all(
      resources
        .filter(isEcsService)
        .map(service => this.findTargetGroups(service, balancers)),
    );
    return {
      resources: [
        ...resources,
        ...lookups.flatMap(lookup => lookup.targetGroups),
      ],
      problems: [...problems, ...lookups.flatMap(lookup => lookup.problems)],
    };
  }

  private async findTargetGroups(
    service: AwsEcsService,
    balancers: AwsLoadBalancer[],
  ): Promise<{
    targetGroups: AwsTargetGroup[];
    problems: AwsAnnotationProblem[];
  }> {
    const { accountId, region } = service;
    const near = balancers.filter(
      lb => lb.accountId === accountId && lb.region === region,
    );
    if (near.length === 0) {
      return { targetGroups: [], problems: [] };
    }
    try {
      const { found, targetGroupArns } =
        await this.targetGroups.getTargetGroups(service);
      const targetGroups = targetGroupArns.flatMap(arn =>
        near.map(balancer => toTargetGroup(arn, balancer)),
      );
      return {
        targetGroups,
        problems: found
          ? []
          : [
              toProblem(
                service,
                `Amazon ECS has no active service ${service.serviceName} in the cluster ${service.clusterName}`,
              ),
            ],
      };
    } catch (error) {
      if (!isAwsError(error)) {
        throw error;
      }
      const message = `Healthy hosts are not shown, because the target groups of the service could not be looked up. ${error.message}`;
      return { targetGroups: [], problems: [toProblem(service, message)] };
    }
  }
}

function toProblem(
  service: AwsEcsService,
  message: string,
): AwsAnnotationProblem {
  return {
    annotation: AWS_ECS_SERVICE_ARN_ANNOTATION,
    value: service.arn,
    message,
  };
}

function toTargetGroup(arn: string, balancer: AwsLoadBalancer): AwsTargetGroup {
  // arn:aws:elasticloadbalancing:<region>:<account>:targetgroup/<name>/<id>
  const dimension = arn.slice(arn.lastIndexOf(':') + 1);
  return {
    type: 'target-group',
    arn,
    accountId: balancer.accountId,
    region: balancer.region,
    name: dimension.split('/')[1] ?? dimension,
    dimension,
    loadBalancerDimension: balancer.dimension,
  };
}
