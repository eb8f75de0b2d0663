import { join, posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { copyApp } from './copyApp';
import { findLibraries } from './findLibraries';
import { examples } from './infraSynth.examples';
import { readAssembly } from './readAssembly';
import { runApp } from './runApp';
import { SYNTH_LIMITS, type SynthLimits } from './synthLimits';
import { writeAssembly } from './writeAssembly';

const PATH = 'infra';
const PROGRAM = 'bin/app.ts';
const ASSEMBLY = 'cdk.out';

/**
 * The action `aws:infra:synth`: runs `<path>/bin/app.ts` of the workspace apart
 * from everything, and keeps the templates it writes in `<path>/cdk.out`.
 */
export function createInfraSynthAction(options?: {
  limits?: Partial<SynthLimits>;
}) {
  const limits = { ...SYNTH_LIMITS, ...options?.limits };
  return createTemplateAction({
    id: 'aws:infra:synth',
    description:
      'Runs the CDK program of the workspace without network and credentials, and checks the CloudFormation templates it makes.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        path: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the program in the workspace; infra by default',
            ),
        parameters: z =>
          z
            .string()
            .optional()
            .describe(
              'Its parameters file in the workspace; its own default otherwise',
            ),
        imageTag: z =>
          z
            .string()
            // https://docs.docker.com/reference/cli/docker/image/tag/
            .regex(/^\w[\w.-]{0,127}$/)
            .optional()
            .describe('The image that the service is to run, as IMAGE_TAG'),
      },
      output: {
        assemblyDir: z =>
          z.string().describe('Folder of the assembly in the workspace'),
        stacks: z =>
          z
            .array(
              z.object({
                name: z.string(),
                templateFile: z.string(),
                dependsOn: z.array(z.string()),
                tags: z.record(z.string()),
                sizeBytes: z.number(),
              }),
            )
            .describe('Those first that others depend on'),
      },
    },
    async handler(ctx) {
      const { input, workspacePath, signal, logger } = ctx;
      const path = input.path ?? PATH;
      const target = resolveSafeChildPath(workspacePath, join(path, ASSEMBLY));
      const { libraries, folders } = await findLibraries();
      const copy = await copyApp(workspacePath, path, libraries);
      try {
        const parameters = input.parameters
          ? [resolveSafeChildPath(copy.cwd, input.parameters)]
          : [];
        const command = [join(copy.cwd, path, PROGRAM), ...parameters];
        const { imageTag } = input;
        const said = await runApp({
          ...{ copy, command, folders, limits, signal },
          variables: imageTag ? { IMAGE_TAG: imageTag } : {},
        });
        said.forEach(line => logger.info(line));
        const stacks = await readAssembly(copy.outDir);
        await writeAssembly(target, stacks);
        stacks.forEach(({ name, sizeBytes, dependsOn }) =>
          logger.info(
            `Stack ${name}: ${sizeBytes} bytes${
              dependsOn.length > 0 ? `, after ${dependsOn.join(', ')}` : ''
            }`,
          ),
        );
        ctx.output('assemblyDir', posix.join(path, ASSEMBLY));
        ctx.output(
          'stacks',
          stacks.map(({ name, dependsOn, tags, sizeBytes }) => ({
            name,
            templateFile: `${name}.template.json`,
            dependsOn,
            tags,
            sizeBytes,
          })),
        );
      } finally {
        await copy.remove();
      }
    },
  });
}
