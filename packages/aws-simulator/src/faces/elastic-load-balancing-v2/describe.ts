import { z } from 'zod';
import { operation } from '../face';
import { paginate } from '../pageToken';
import { isoTime, queryList } from '../querySchemas';
import {
  listLoadBalancers,
  listTargetGroups,
  select,
  validationError,
  type Balancing,
} from './balancing';

const names = queryList(z.string().min(1)).optional();

const pageSchema = z.object({
  Names: names,
  Marker: z.string().optional(),
  PageSize: z.coerce.number().int().min(1).max(400).default(400),
});

function page(
  items: ReadonlyArray<Balancing>,
  { Marker, PageSize }: { Marker?: string; PageSize: number },
  question: unknown,
) {
  return paginate(items, {
    token: Marker,
    size: PageSize,
    question,
    invalidToken: () => validationError('Invalid marker'),
  });
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html */
export const describeLoadBalancers = operation(
  pageSchema.extend({ LoadBalancerArns: names }),
  validationError,
  (input, { call, world }) => {
    const { LoadBalancerArns: arns, Names } = input;
    const wanted = select(
      listLoadBalancers(world, call),
      { arns, names: Names },
      { code: 'LoadBalancerNotFound', noun: 'Load balancers' },
    );
    const { items, nextToken } = page(wanted, input, { arns, Names });
    return {
      LoadBalancers: {
        member: items.map(item => ({
          LoadBalancerArn: item.arn,
          LoadBalancerName: item.name,
          DNSName:
            item.attributes.DNSName ??
            `${item.name}-100000001.${call.region}.elb.amazonaws.com`,
          CanonicalHostedZoneId: item.attributes.CanonicalHostedZoneID,
          CreatedTime: isoTime(item.createdAt),
          Scheme: item.properties.Scheme ?? 'internet-facing',
          State: { Code: 'active' },
          Type: 'application',
          IpAddressType: item.properties.IpAddressType ?? 'ipv4',
        })),
      },
      NextMarker: nextToken,
    };
  },
);

const targetGroupsSchema = pageSchema.extend({
  LoadBalancerArn: z.string().optional(),
  TargetGroupArns: names,
});

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html */
export const describeTargetGroups = operation(
  targetGroupsSchema,
  validationError,
  (input, { call, world }) => {
    const { TargetGroupArns: arns, Names, LoadBalancerArn } = input;
    const wanted = select(
      listTargetGroups(world, call),
      { arns, names: Names },
      { code: 'TargetGroupNotFound', noun: 'Target groups' },
    ).filter(
      ({ loadBalancerArn }) =>
        (LoadBalancerArn ?? loadBalancerArn) === loadBalancerArn,
    );
    const question = { arns, Names, LoadBalancerArn };
    const { items, nextToken } = page(wanted, input, question);
    return {
      TargetGroups: { member: items.map(describeTargetGroup) },
      NextMarker: nextToken,
    };
  },
);

function describeTargetGroup(item: Balancing) {
  const { properties, loadBalancerArn } = item;
  return {
    TargetGroupArn: item.arn,
    TargetGroupName: item.name,
    Protocol: properties.Protocol ?? 'HTTP',
    Port: properties.Port ?? 8080,
    VpcId: properties.VpcId,
    HealthCheckProtocol: properties.HealthCheckProtocol ?? 'HTTP',
    HealthCheckPort: properties.HealthCheckPort ?? 'traffic-port',
    HealthCheckEnabled: true,
    HealthCheckIntervalSeconds: properties.HealthCheckIntervalSeconds ?? 30,
    HealthCheckTimeoutSeconds: properties.HealthCheckTimeoutSeconds ?? 5,
    HealthyThresholdCount: properties.HealthyThresholdCount ?? 5,
    UnhealthyThresholdCount: properties.UnhealthyThresholdCount ?? 2,
    HealthCheckPath: properties.HealthCheckPath ?? '/health',
    LoadBalancerArns: { member: loadBalancerArn ? [loadBalancerArn] : [] },
    TargetType: properties.TargetType ?? 'ip',
  };
}
