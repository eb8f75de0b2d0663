import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { removeEnvironment } from '../environment/removeEnvironment';
import { checkConfirmed } from '../environment/removalGuards';
import {
  runOnEnvironment,
  type EnvironmentActionOptions,
} from '../environment/runOnEnvironment';
import { examples } from './cloudFormationDelete.examples';

/**
 * The action `aws:cloudformation:delete`: deletes the stacks of an entity's
 * environment. A removal that ended half-way is gone on with by running it again.
 */
export function createCloudFormationDeleteAction(
  options: EnvironmentActionOptions,
) {
  return createTemplateAction({
    id: 'aws:cloudformation:delete',
    description:
      'Deletes the CloudFormation stacks of an entity’s environment, in the order of their dependencies.',
    examples,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity that names its CloudFormation stack'),
        confirmName: z =>
          z.string().describe('The name of that entity, as a person typed it'),
        finalSnapshot: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether each database leaves a snapshot; true by default',
            ),
        removeProtection: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Whether databases and stacks that are protected against deletion go too; false by default',
            ),
      },
      output: {
        stacks: z =>
          z.array(z.string()).describe('The stacks that were deleted'),
        snapshots: z =>
          z.array(z.string()).describe('The final snapshots of databases'),
      },
    },
    async handler(ctx) {
      const { entityRef, confirmName } = ctx.input;
      await runOnEnvironment(ctx, options, {
        entityRef,
        eventId: 'environment-delete',
        severityLevel: 'high',
        run: async session => {
          checkConfirmed(session.environment, confirmName);
          const removed = await removeEnvironment(
            session,
            options.organization,
            {
              finalSnapshot: ctx.input.finalSnapshot ?? true,
              removeProtection: ctx.input.removeProtection ?? false,
            },
          );
          ctx.output('stacks', removed.stacks);
          ctx.output('snapshots', removed.snapshots);
          return removed;
        },
      });
    },
  });
}
