import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  getRepositoryUrl,
  LOCAL_GIT_REPOSITORIES_TOPIC,
  parseRepositoryName,
} from '@hangar/plugin-local-git-node';
import { checkNamesAreFree, checkOwners } from './checkCatalog';
import { checkWorkspace } from './checkWorkspace';
import { createRepository } from './createRepository';
import { findEarlierCommit } from './findEarlierCommit';
import { getAuthor } from './getAuthor';
import { examples } from './publishLocalGit.examples';
import {
  getMainEntityRef,
  readWorkspaceEntities,
} from './readWorkspaceEntities';

const BRANCH = /^[A-Za-z0-9]+([_/-][A-Za-z0-9]+)*$/;

function parseBranch(branch: string): string {
  if (branch.length > 100 || !BRANCH.test(branch)) {
    throw new InputError(
      '"defaultBranch" must be letters and digits, with single _ / - between them, at most 100.',
    );
  }
  return branch;
}

function parseDescription(description: string): string {
  return description.replace(/\s+/g, ' ').trim().slice(0, 350);
}

/**
 * The action `publish:local-git`. Everything is checked before anything is
 * written; the same task may run it again and gets the same result.
 */
export function createPublishLocalGitAction(options: {
  root: string;
  catalog: CatalogService;
  auth: AuthService;
  events: EventsService;
}) {
  const { root, catalog, auth, events } = options;
  return createTemplateAction({
    id: 'publish:local-git',
    description:
      'Commits the workspace to a new git repository on this machine; the catalog finds it there.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repositoryName: z =>
          z.string().describe('1 to 63 lower-case letters, digits and hyphens'),
        description: z => z.string().optional().describe('One line'),
        defaultBranch: z => z.string().optional().describe('main by default'),
      },
      output: {
        remoteUrl: z => z.string().describe('Address to clone from'),
        commitHash: z =>
          z.string().optional().describe('The only commit; none in a dry run'),
        entityRef: z =>
          z.string().describe('The component that the repository declares'),
      },
    },
    async handler(ctx) {
      const { input, workspacePath, signal, isDryRun } = ctx;
      const name = parseRepositoryName(input.repositoryName);
      const defaultBranch = parseBranch(input.defaultBranch ?? 'main');
      const entities = await readWorkspaceEntities(workspacePath);
      const requestId = `${ctx.task.id}/${ctx.step?.id ?? ''}`;

      const check = async () => {
        await checkWorkspace(workspacePath);
        const credentials = await ctx.getInitiatorCredentials();
        await checkOwners(entities, { catalog, credentials });
        await checkNamesAreFree(entities, { catalog, auth });
      };
      const publish = async () => {
        const earlier = await findEarlierCommit(root, name, requestId);
        if (earlier) {
          ctx.logger.info(`Repository ${name} was published by this task.`);
          return earlier;
        }
        await check();
        return createRepository(
          root,
          workspacePath,
          {
            name,
            defaultBranch,
            requestId,
            description: parseDescription(input.description ?? ''),
            message: `Create ${name}`,
            author: getAuthor(ctx.user?.entity),
          },
          signal,
        );
      };

      ctx.output('entityRef', getMainEntityRef(entities));
      ctx.output('remoteUrl', getRepositoryUrl(root, name));
      if (isDryRun) {
        await findEarlierCommit(root, name, requestId);
        await check();
        ctx.logger.info(`Dry run: repository ${name} would be published.`);
        return;
      }
      const commitHash = await ctx.checkpoint({
        key: `publish.local-git.${name}`,
        fn: publish,
      });
      ctx.output('commitHash', commitHash);
      ctx.logger.info(`Published repository ${name} at commit ${commitHash}.`);
      // The catalog also scans, so a lost event only costs time.
      await events
        .publish({
          topic: LOCAL_GIT_REPOSITORIES_TOPIC,
          eventPayload: { repositoryName: name },
        })
        .catch(error =>
          ctx.logger.warn(`The catalog could not be told at once: ${error}`),
        );
    },
  });
}
