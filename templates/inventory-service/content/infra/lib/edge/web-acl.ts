import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { suffixed } from '../naming/suffixed.ts';
import type { Parameters } from '../parameters/schema.ts';

/** Rule groups that AWS maintains, in the order in which they are asked. */
const RULE_GROUPS = [
  'AWSManagedRulesAmazonIpReputationList',
  'AWSManagedRulesCommonRuleSet',
  'AWSManagedRulesKnownBadInputsRuleSet',
  'AWSManagedRulesSQLiRuleSet',
];

const visible = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
});

/** Refuses what AWS knows as an attack before it reaches the service. */
export class WebAcl extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: { parameters: Parameters; resourceArn: string },
  ) {
    super(scope, id);
    const stackName = props.parameters.names['cloudformation-stack'];
    const acl = new CfnWebACL(this, 'Acl', {
      name: suffixed(stackName, 'web-acl', 128),
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('web-acl'),
      rules: RULE_GROUPS.map((name, priority) => ({
        name,
        priority,
        overrideAction: { none: {} },
        visibilityConfig: visible(name),
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name,
            // Files of parts to import are longer than the 8 KB that it allows.
            ...(name === 'AWSManagedRulesCommonRuleSet' && {
              ruleActionOverrides: [
                { name: 'SizeRestrictions_BODY', actionToUse: { count: {} } },
              ],
            }),
          },
        },
      })),
    });
    new CfnWebACLAssociation(this, 'Association', {
      resourceArn: props.resourceArn,
      webAclArn: acl.attrArn,
    });
  }
}
