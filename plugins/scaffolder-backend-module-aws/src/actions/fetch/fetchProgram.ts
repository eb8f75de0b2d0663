import { dirname } from 'node:path';
import {
  resolveSafeChildPath,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ScmIntegrations } from '@backstage/integration';
import {
  createTemplateAction,
  fetchContents,
} from '@backstage/plugin-scaffolder-node';
import { examples } from './fetchProgram.examples';
import { writeProgram } from './writeProgram';

const FILE = 'file://';

/** The folder beside a template that lies on this machine; it is read in place. */
function findLocalFolder(url: string, baseUrl?: string): string | undefined {
  return baseUrl?.startsWith(FILE) && !URL.canParse(url)
    ? resolveSafeChildPath(dirname(baseUrl.slice(FILE.length)), url)
    : undefined;
}

/**
 * The action `fetch:program`: `fetch:template` for a template whose content is
 * a program. It tells what it did in one line, not one for each file.
 */
export function createFetchProgramAction(options: {
  reader: UrlReaderService;
  integrations: ScmIntegrations;
  /** Whether content from elsewhere is read only as the user. */
  requireUserToken: boolean;
}) {
  const { reader, integrations, requireUserToken } = options;
  return createTemplateAction({
    id: 'fetch:program',
    description:
      'Copies a program into the workspace as it is, without what git ignores, and fills in the files that end in .njk.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        url: z =>
          z
            .string()
            .describe('Folder of the program: a path beside the template'),
        values: z =>
          z.record(z.any()).optional().describe('As "values" in the files'),
        token: z =>
          z
            .string()
            .optional()
            .describe('To read a program that is not on this machine'),
      },
    },
    async handler(ctx) {
      const { url, values = {}, token } = ctx.input;
      const baseUrl = ctx.templateInfo?.baseUrl;
      let folder = findLocalFolder(url, baseUrl);
      if (!folder) {
        if (requireUserToken && !token) {
          throw new InputError(
            '"token" is missing: scaffolder.requireScmUserCredentials wants the program to be read as the user.',
          );
        }
        folder = await ctx.createTemporaryDirectory();
        await fetchContents({
          ...{ reader, integrations, baseUrl, token },
          fetchUrl: url,
          outputPath: folder,
        });
      }
      const { copied, filled } = await writeProgram(
        folder,
        ctx.workspacePath,
        values,
      );
      ctx.logger.info(
        `Copied ${copied} files and filled in ${filled.length}: ${filled.join(
          ', ',
        )}`,
      );
    },
  });
}
