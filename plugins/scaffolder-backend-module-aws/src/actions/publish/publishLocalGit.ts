import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  getRepositoryUrl,
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
import { tellCatalog } from './tellCatalog';

const CATALOG_TIMEOUT_MS = 20_000;
const MAX_DESCRIPTION = 350;
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
  const line = description.replace(/\s+/g, ' ').trim();
  if (line.length > MAX_DESCRIPTION) {
    throw new InputError(
      `"description" has ${line.length} characters; shorten it to ${MAX_DESCRIPTION}.`,
    );
  }
  return line;
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
  /** How long to wait for the catalog, in milliseconds; 20 s by default. */
  catalogTimeoutMs?: number;
}) {
  const { root, catalog, auth, events } = options;
  const timeoutMs = options.catalogTimeoutMs ?? CATALOG_TIMEOUT_MS;
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
      const description = parseDescription(input.description ?? '');
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
            description,
            message: `Create ${name}`,
            author: getAuthor(ctx.user?.entity),
          },
          signal,
        );
      };

      const entityRef = getMainEntityRef(entities);
      ctx.output('entityRef', entityRef);
      ctx.output('remoteUrl', getRepositoryUrl(root, name));
      if (isDryRun) {
        await findEarlierCommit(root, name, requestId);
        await check();
        ctx.logger.info(`Dry run: repository ${name} would be published.`);
        return;
      }
      // No checkpoint, which would keep the whole workspace: the repository knows who published it.
      const commitHash = await publish();
      ctx.output('commitHash', commitHash);
      ctx.logger.info(`Published repository ${name} at commit ${commitHash}.`);
      await tellCatalog({
        repositoryName: name,
        entityRef,
        catalog,
        credentials: await ctx.getInitiatorCredentials(),
        events,
        logger: ctx.logger,
        timeoutMs,
        signal,
      });
    },
  });
}
