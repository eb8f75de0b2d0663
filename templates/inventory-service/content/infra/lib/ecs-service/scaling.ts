import {
  CfnScalableTarget,
  CfnScalingPolicy,
} from 'aws-cdk-lib/aws-applicationautoscaling';
import type { CfnService } from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';
import type { Edge } from '../edge/edge.ts';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

const COOLDOWN_SECONDS = 60;

export type ScalingProps = {
  parameters: Parameters;
  service: CfnService;
  edge: Edge | undefined;
};

/** More tasks when they have much to do, fewer when not, and by the clock where that is asked for. */
export class Scaling extends Construct {
  constructor(scope: Construct, id: string, props: ScalingProps) {
    super(scope, id);
    const { parameters, service, edge } = props;
    const { task, scaling, names } = parameters;
    const target = new CfnScalableTarget(this, 'Target', {
      serviceNamespace: 'ecs',
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: `service/${names['ecs-cluster']}/${names['ecs-service']}`,
      minCapacity: task.minimum,
      maxCapacity: task.maximum,
      scheduledActions: this.#scheduledActions(parameters),
    });
    target.addResourceDependency(service);
    const follow = (suffix: string, targetValue: number, metric: object) =>
      new CfnScalingPolicy(this, suffix, {
        policyName: suffixed(names['ecs-service'], suffix, 256),
        policyType: 'TargetTrackingScaling',
        scalingTargetId: target.ref,
        targetTrackingScalingPolicyConfiguration: {
          targetValue,
          scaleInCooldown: COOLDOWN_SECONDS,
          scaleOutCooldown: COOLDOWN_SECONDS,
          ...metric,
        },
      });
    follow('cpu', scaling.cpuPercent, {
      predefinedMetricSpecification: {
        predefinedMetricType: 'ECSServiceAverageCPUUtilization',
      },
    });
    if (edge && scaling.requestsPerTarget) {
      follow('requests', scaling.requestsPerTarget, {
        predefinedMetricSpecification: {
          predefinedMetricType: 'ALBRequestCountPerTarget',
          resourceLabel: `${edge.loadBalancerName}/${edge.targetGroupName}`,
        },
      });
    }
  }

  #scheduledActions({ scaling, task }: Parameters) {
    const { schedule } = scaling;
    if (!schedule) return [];
    const { timezone, start, stop, stoppedTasks } = schedule;
    const action = (name: string, cron: string, from: number, to: number) => ({
      scheduledActionName: name,
      schedule: cron,
      timezone,
      scalableTargetAction: { minCapacity: from, maxCapacity: to },
    });
    return [
      action('start', start, task.minimum, task.maximum),
      action('stop', stop, stoppedTasks, stoppedTasks),
    ];
  }
}
