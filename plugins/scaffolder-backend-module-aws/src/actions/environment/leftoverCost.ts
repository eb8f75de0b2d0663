import type { Money } from '@hangar/plugin-aws-common';
import { priceUsages } from './environmentCost';
import type { Leftover } from './findLeftovers';
import type { ResourceUsage } from './resourceUsages';

const HOURS = 730;

type Rule = {
  arn: RegExp;
  toUsages: (leftover: Leftover) => ResourceUsage[];
};

const hourly =
  (priceId: ResourceUsage['priceId']): Rule['toUsages'] =>
  () => [{ priceId, quantity: HOURS }];

const once =
  (priceId: ResourceUsage['priceId']): Rule['toUsages'] =>
  () => [{ priceId, quantity: 1 }];

/** What an ARN tells of the price, the smallest size being assumed where it does not tell the size. */
const rules: Rule[] = [
  {
    arn: /:rds:.*:snapshot:/,
    toUsages: ({ snapshotGiB = 0 }) => [
      { priceId: 'backup-storage', quantity: snapshotGiB },
    ],
  },
  { arn: /:rds:.*:db:/, toUsages: hourly('rds-db.t4g.micro') },
  { arn: /:ec2:.*:natgateway\//, toUsages: hourly('nat-gateway-hour') },
  { arn: /:ec2:.*:elastic-ip\//, toUsages: hourly('public-ipv4-hour') },
  { arn: /:ec2:.*:vpc-endpoint\//, toUsages: hourly('vpc-endpoint-hour') },
  {
    arn: /:elasticloadbalancing:.*:loadbalancer\/app\//,
    toUsages: hourly('alb-hour'),
  },
  { arn: /:secretsmanager:.*:secret:/, toUsages: once('secret') },
  { arn: /:cloudwatch:.*:alarm:/, toUsages: once('alarm') },
  { arn: /:cloudwatch:.*:dashboard\//, toUsages: once('dashboard') },
  { arn: /:route53:.*:hostedzone\//, toUsages: once('hosted-zone') },
  { arn: /:wafv2:.*\/webacl\//, toUsages: once('waf-web-acl') },
];

/**
 * What a leftover costs in a month, as far as its ARN tells; undefined where
 * it is free, billed by what is in it, or in a region without prices.
 */
export function getLeftoverCost(
  leftover: Leftover,
  region: string,
): Money | undefined {
  const rule = rules.find(({ arn }) => arn.test(leftover.id));
  const usages = (rule?.toUsages(leftover) ?? []).filter(
    ({ quantity }) => quantity > 0,
  );
  return usages.length > 0 ? priceUsages(region, usages) : undefined;
}
