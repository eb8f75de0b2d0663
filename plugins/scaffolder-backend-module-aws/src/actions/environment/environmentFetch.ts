import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { awsEnvironmentDeployPermission } from '@hangar/plugin-aws-common';
import { checkDeploymentTarget } from '../cloudformation/deploymentConfig';
import { authorize, runAudited } from './authorizeAndAudit';
import { examples } from './environmentFetch.examples';
import { fetchInfrastructure } from './fetchInfrastructure';
import { findEnvironment } from './findEnvironment';
import { findRunningImage } from './findRunningImage';
import { openSession, type EnvironmentActionOptions } from './runOnEnvironment';

/**
 * The action `aws:environment:fetch`: what a deployment of an environment that
 * the catalog knows begins with.
 */
export function createEnvironmentFetchAction(
  options: EnvironmentActionOptions & { root?: string },
) {
  const { catalog, deployment, permissions, root } = options;
  return createTemplateAction({
    id: 'aws:environment:fetch',
    description:
      'Fetches the infrastructure code of an entity’s environment from its repository on this machine, and says which image runs.',
    examples,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe(
              'Entity that names its CloudFormation stack, e.g. component:default/parts',
            ),
      },
      output: {
        accountId: z => z.string(),
        region: z => z.string(),
        stackName: z => z.string(),
        commit: z => z.string().describe('The commit that was fetched'),
        parameters: z =>
          z.string().describe('The parameters file in the workspace'),
        imageTag: z =>
          z
            .string()
            .optional()
            .describe('The image that runs; none before the first release'),
      },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      const environment = await findEnvironment(ctx.input.entityRef, {
        catalog,
        credentials,
      });
      const { entityRef, scope, stackName } = environment;
      await runAudited(ctx, options, {
        eventId: 'environment-fetch',
        severityLevel: 'low',
        meta: { entityRef, stackName, ...scope },
        authorize: initiator =>
          authorize([{ permission: awsEnvironmentDeployPermission }], {
            permissions,
            credentials: initiator,
          }),
        run: async () => {
          checkDeploymentTarget(deployment, scope);
          const { commit, parameters } = await fetchInfrastructure(
            environment,
            { workspacePath: ctx.workspacePath, root },
          );
          const { api } = openSession(ctx, options, environment);
          const imageTag = await findRunningImage(api, stackName);
          ctx.logger.info(
            `Infrastructure of ${entityRef} at ${commit.slice(0, 12)}, ${
              imageTag ? `running the image ${imageTag}` : 'no image released'
            }`,
          );
          ctx.output('accountId', scope.accountId);
          ctx.output('region', scope.region);
          ctx.output('stackName', stackName);
          ctx.output('commit', commit);
          ctx.output('parameters', parameters);
          ctx.output('imageTag', imageTag);
          return { commit };
        },
      });
    },
  });
}
