import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { awsEnvironmentDeployPermission } from '@hangar/plugin-aws-common';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { AwsOrganization } from '../../organization/readAwsOrganization';
import {
  authorize,
  runAudited,
  type Guards,
} from '../environment/authorizeAndAudit';
import type { AssemblyStack } from '../infra/readAssembly';
import { toChangeTable } from './changeTable';
import { checkStacks } from './checkStack';
import { examples } from './cloudFormationDeploy.examples';
import {
  checkDeploymentTarget,
  type DeploymentConfig,
} from './deploymentConfig';
import { deployStack, type DeployedStack } from './deployStack';
import { loadStacks } from './loadStacks';
import { previewStacks } from './previewStacks';
import { createRetryAws } from './retryAws';
import { StackApi } from './StackApi';
import { createStackRun, type Patience, type StackRun } from './StackRun';

const RETRY_DELAY_MS = 1_000;

/** What the actions that work on stacks are made with. */
export type StackActionOptions = Guards & {
  clients: AwsClientsService;
  organization: AwsOrganization;
  deployment: DeploymentConfig;
  patience?: Patience & { retryDelayMs?: number };
};

async function deployStacks(
  run: StackRun,
  stacks: AssemblyStack[],
  confirmReplacement: boolean,
): Promise<DeployedStack[]> {
  const deployed: DeployedStack[] = [];
  for (const stack of stacks) {
    deployed.push(await deployStack(run, stack, { confirmReplacement }));
  }
  return deployed;
}

/**
 * The action `aws:cloudformation:deploy`. Everything is checked before anything
 * is asked of AWS; the same task may run it again and goes on where it was.
 */
export function createCloudFormationDeployAction(options: StackActionOptions) {
  const { clients, organization, deployment, permissions, patience } = options;
  return createTemplateAction({
    id: 'aws:cloudformation:deploy',
    description:
      'Creates and updates the CloudFormation stacks of a cloud assembly, or shows what that would change.',
    examples,
    schema: {
      input: {
        assemblyDir: z =>
          z.string().describe('Folder of the assembly in the workspace'),
        stackName: z =>
          z
            .string()
            .min(1)
            .describe(
              'What the stacks’ names begin with, as aws:names gives it',
            ),
        accountId: z => z.string().describe('AWS account, 12 digits'),
        region: z => z.string().describe('AWS region'),
        mode: z =>
          z
            .enum(['preview', 'deploy'])
            .describe('preview changes nothing and leaves nothing'),
        confirmReplacement: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether databases and other resources with data may be replaced or removed; false by default',
            ),
      },
      output: {
        stacks: z =>
          z
            .array(
              z.object({
                name: z.string(),
                status: z.string(),
                outputs: z.record(z.string()),
                changes: z.array(z.record(z.any())),
              }),
            )
            .describe('In the order of deployment'),
        changes: z => z.string().describe('The changes as a Markdown table'),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const { accountId, region, stackName, mode } = input;
      const scope = { accountId, region };
      const act = async () => {
        checkDeploymentTarget(deployment, scope);
        const stacks = await loadStacks(ctx, input.assemblyDir);
        checkStacks(stacks, { stackName, organization });
        const delayMs = patience?.retryDelayMs ?? RETRY_DELAY_MS;
        const retry = createRetryAws({ logger, delayMs });
        const api = new StackApi({
          clients,
          scope,
          retry,
          serviceRoleName: deployment.serviceRoleName,
        });
        const { simulated } = clients;
        const run = createStackRun(ctx, api, { simulated, patience });
        const confirmed = input.confirmReplacement ?? false;
        const deployed =
          mode === 'preview'
            ? await previewStacks(run, stacks)
            : await deployStacks(run, stacks, confirmed);
        ctx.output('stacks', deployed);
        ctx.output('changes', toChangeTable(deployed));
        return {
          stacks: deployed.map(({ name, status }) => ({ name, status })),
        };
      };
      await runAudited(ctx, options, {
        eventId: 'environment-deploy',
        severityLevel: mode === 'preview' ? 'low' : 'high',
        meta: { stackName, accountId, region, mode },
        authorize: credentials =>
          authorize([{ permission: awsEnvironmentDeployPermission }], {
            permissions,
            credentials,
          }),
        run: act,
      });
    },
  });
}
