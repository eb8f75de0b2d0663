import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { AwsOrganization } from '../../organization/readAwsOrganization';
import { examples } from './awsNames.examples';
import { platforms, resolveAwsNames } from './resolveAwsNames';

/** The action `aws:names`. It only computes, so a dry run does the same. */
export function createAwsNamesAction(options: {
  organization: AwsOrganization;
}) {
  return createTemplateAction({
    id: 'aws:names',
    description:
      'Resolves the AWS names, tags, account and ARNs of a service by the organisation’s convention.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z
            .string()
            .describe('Name of the component, the last part of every AWS name'),
        environment: z => z.string().describe('dev, stg or prod'),
        user: z => z.string().describe('IAM user name of who creates it'),
        system: z =>
          z
            .string()
            .optional()
            .describe('System, the first part; the organisation’s by default'),
        region: z => z.string().optional().describe('AWS region'),
        platform: z =>
          z.enum(platforms).optional().describe('ecs-fargate by default'),
      },
      output: {
        sysname: z => z.string(),
        accountId: z =>
          z.string().describe('AWS account of the environment, 12 digits'),
        region: z => z.string(),
        names: z =>
          z
            .record(z.string())
            .describe('Name by AWS resource type, such as "load-balancer"'),
        tags: z =>
          z
            .object({
              Cost: z.string(),
              Project: z.string(),
              Component: z.string().optional(),
              Name: z.string().describe('Name of the compute service'),
              createdBy: z.string(),
            })
            .describe(
              'The tags of the compute service; every other resource has its own Name',
            ),
        stackName: z => z.string().describe('CloudFormation stack'),
        ecsServiceArn: z =>
          z.string().optional().describe('Only on ecs-fargate'),
        logGroups: z => z.string().optional().describe('Only on ecs-fargate'),
        rdsInstanceArn: z => z.string(),
        costInsightsTags: z =>
          z.string().describe('Cost allocation tags, Key=value[,Key=value]'),
      },
    },
    async handler(ctx) {
      const resolved = resolveAwsNames(ctx.input, options.organization);
      ctx.output('sysname', resolved.sysname);
      ctx.output('accountId', resolved.accountId);
      ctx.output('region', resolved.region);
      ctx.output('names', resolved.names);
      ctx.output('tags', resolved.tags);
      ctx.output('stackName', resolved.stackName);
      ctx.output('ecsServiceArn', resolved.ecsServiceArn);
      ctx.output('logGroups', resolved.logGroups);
      ctx.output('rdsInstanceArn', resolved.rdsInstanceArn);
      ctx.output('costInsightsTags', resolved.costInsightsTags);
      ctx.logger.info(
        `Names in account ${resolved.accountId}, region ${resolved.region}: ${Object.values(
          resolved.names,
        ).join(', ')}`,
      );
    },
  });
}
