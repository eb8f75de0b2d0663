import {
  CfnLoadBalancer,
  CfnTargetGroup,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Construct } from 'constructs';
import type { Alarms } from '../monitoring/alarms.ts';
import type { Network } from '../network/network.ts';
import { SERVICE_PORT } from '../network/security-groups.ts';
import type { Parameters } from '../parameters/schema.ts';
import { AccessLogs } from './access-logs.ts';
import { Listeners } from './listeners.ts';
import { WebAcl } from './web-acl.ts';

export type EdgeProps = {
  parameters: Parameters;
  network: Network;
  alarms: Alarms;
};

/** What people reach in `network: private`: a load balancer in both zones. */
export class Edge extends Construct {
  readonly targetGroupArn: string;
  /** Names it in metrics: `targetgroup/<name>/<id>`. */
  readonly targetGroupName: string;
  readonly loadBalancerName: string;
  readonly dnsName: string;
  /** Names of the alarms that say that a deployment is bad. */
  readonly alarmNames: string[];

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { parameters, network } = props;
    const loadBalancer = this.#createLoadBalancer(props);
    const targetGroup = new CfnTargetGroup(this, 'TargetGroup', {
      name: parameters.names['target-group'],
      vpcId: network.vpcId,
      targetType: 'ip',
      protocol: 'HTTP',
      port: SERVICE_PORT,
      healthCheckPath: '/health/ready',
      healthyThresholdCount: 2,
      unhealthyThresholdCount: 5,
      healthCheckTimeoutSeconds: 5,
      healthCheckIntervalSeconds: 30,
      matcher: { httpCode: '200' },
      targetGroupAttributes: [
        { key: 'deregistration_delay.timeout_seconds', value: '30' },
      ],
    });
    new Listeners(this, 'Listeners', {
      loadBalancer,
      targetGroup,
      domain: parameters.domain,
    });
    if (parameters.waf) {
      const resourceArn = loadBalancer.ref;
      new WebAcl(this, 'WebAcl', { parameters, resourceArn });
    }
    this.targetGroupArn = targetGroup.ref;
    this.targetGroupName = targetGroup.attrTargetGroupFullName;
    this.loadBalancerName = loadBalancer.attrLoadBalancerFullName;
    this.dnsName = loadBalancer.attrDnsName;
    this.alarmNames = this.#addAlarms(props.alarms);
  }

  #createLoadBalancer({ parameters, network }: EdgeProps): CfnLoadBalancer {
    const logs = new AccessLogs(this, 'AccessLogs', parameters);
    const loadBalancer = new CfnLoadBalancer(this, 'LoadBalancer', {
      name: parameters.names['load-balancer'],
      scheme: 'internet-facing',
      type: 'application',
      subnets: network.publicSubnetIds,
      securityGroups: [network.securityGroups.loadBalancerId ?? ''],
      loadBalancerAttributes: Object.entries({
        'access_logs.s3.enabled': 'true',
        'access_logs.s3.bucket': logs.bucket.bucketName,
        'deletion_protection.enabled': `${parameters.environment === 'prod'}`,
        'routing.http.drop_invalid_header_fields.enabled': 'true',
      }).map(([key, value]) => ({ key, value })),
    });
    // It writes a test object when it is made.
    loadBalancer.node.addDependency(logs);
    return loadBalancer;
  }

  #addAlarms(alarms: Alarms): string[] {
    const of = (metricName: string) => ({
      namespace: 'AWS/ApplicationELB',
      metricName,
      dimensions: {
        LoadBalancer: this.loadBalancerName,
        TargetGroup: this.targetGroupName,
      },
    });
    return [
      alarms.add('5xx', {
        ...of('HTTPCode_Target_5XX_Count'),
        description:
          'Five or more answers in five minutes were errors of the service: see the error lines of its log.',
        statistic: 'Sum',
        threshold: 5,
        comparison: 'at-least',
      }),
      alarms.add('latency', {
        ...of('TargetResponseTime'),
        description:
          'One request of twenty takes over a second, for 15 minutes: see the slow requests in the log, and the database.',
        statistic: 'p95',
        threshold: 1,
        periods: 3,
      }),
      alarms.add('unhealthy-hosts', {
        ...of('UnHealthyHostCount'),
        description:
          'A task does not pass the health check of the load balancer: see its log, and whether the database answers.',
        statistic: 'Maximum',
        threshold: 0,
        periodSeconds: 60,
        periods: 5,
      }),
    ];
  }
}
