import { join } from 'node:path';
import { findParametersFile } from '../lib/parameters/find-parameters.ts';
import { parseImageTag } from '../lib/parameters/image-tag.ts';
import { notesOf } from '../lib/parameters/notes.ts';
import {
  ParametersError,
  readParameters,
} from '../lib/parameters/read-parameters.ts';

const infra = join(import.meta.dirname, '..');

/**
 * `node infra/bin/app.ts [parameters file]` writes the templates of one environment into
 * `$CDK_OUTDIR`, or `infra/cdk.out`. `$IMAGE_TAG` names the image to run.
 */
async function main(): Promise<void> {
  const file = findParametersFile(process.argv[2], join(infra, 'parameters'));
  const parameters = readParameters(file);
  const imageTag = parseImageTag(process.env.IMAGE_TAG);
  notesOf(parameters).forEach(note => process.stderr.write(`Note: ${note}\n`));
  // The tests validate every template; here it would take seconds and 200 MB more.
  process.env.CDK_VALIDATION ??= 'false';
  // Loading it takes a second, in which a fault of the parameters is told already.
  const { createEnvironment } = await import('../lib/environment.ts');
  const outdir = process.env.CDK_OUTDIR ?? join(infra, 'cdk.out');
  createEnvironment(parameters, { outdir, imageTag }).synth();
}

main().catch((error: Error) => {
  const isExpected = error instanceof ParametersError;
  process.stderr.write(`${isExpected ? error.message : error.stack}\n`);
  process.exitCode = 1;
});
