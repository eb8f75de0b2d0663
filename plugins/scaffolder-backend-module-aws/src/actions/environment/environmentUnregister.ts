import { ConflictError } from '@backstage/errors';
import type { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { listStacks } from './listStacks';
import { examples } from './environmentUnregister.examples';
import { checkConfirmed } from './removalGuards';
import {
  runOnEnvironment,
  type EnvironmentActionOptions,
} from './runOnEnvironment';
import { unregister } from './unregister';

/**
 * The action `aws:environment:unregister`: the last step of a removal. As long
 * as a stack is left the entity stays, because the removal is begun from it.
 */
export function createEnvironmentUnregisterAction(
  options: EnvironmentActionOptions & {
    events: EventsService;
    root?: string;
    catalogTimeoutMs?: number;
  },
) {
  return createTemplateAction({
    id: 'aws:environment:unregister',
    description:
      'Takes an entity whose environment is removed out of the catalog; its repository is kept.',
    examples,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity that names its CloudFormation stack'),
        confirmName: z =>
          z.string().describe('The name of that entity, as a person typed it'),
      },
      output: {
        entityRefs: z =>
          z.array(z.string()).describe('What leaves the catalog'),
        archive: z =>
          z
            .string()
            .optional()
            .describe('Where a local repository was moved to'),
      },
    },
    async handler(ctx) {
      const { entityRef, confirmName } = ctx.input;
      const credentials = await ctx.getInitiatorCredentials();
      await runOnEnvironment(ctx, options, {
        entityRef,
        eventId: 'environment-unregister',
        severityLevel: 'high',
        run: async ({ api, environment }) => {
          checkConfirmed(environment, confirmName);
          const stacks = await listStacks(api, environment.stackName);
          const left = stacks.filter(
            ({ status }) => status !== 'DELETE_COMPLETE',
          );
          if (left.length > 0) {
            throw new ConflictError(
              `${entityRef} stays in the catalog: the stacks ${left
                .map(({ name }) => name)
                .join(', ')} are not deleted. Run the removal again.`,
            );
          }
          const { logger, signal } = ctx;
          const { catalog, events, root, catalogTimeoutMs } = options;
          const removed = await unregister(environment.entity, {
            catalog,
            credentials,
            events,
            logger,
            root,
            signal,
            timeoutMs: catalogTimeoutMs,
          });
          removed.entityRefs.forEach(ref =>
            logger.info(`${ref} leaves the catalog.`),
          );
          ctx.output('entityRefs', removed.entityRefs);
          ctx.output('archive', removed.archive);
          return { entityRefs: removed.entityRefs };
        },
      });
    },
  });
}
