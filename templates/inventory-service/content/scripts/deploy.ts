import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { aws, firstFailure, runningImage } from './deployed-stacks.ts';

/** What `manifest.json` of a cloud assembly says of a stack, which stands among other artifacts. */
type Artifact = {
  type: string;
  dependencies?: string[];
  properties?: {
    templateFile: string;
    stackName: string;
    tags: Record<string, string>;
  };
};
type Stack = { name: string; template: string; tags: string[] };

const STACK = 'aws:cloudformation:stack';
const USAGE =
  'Name the parameters file, such as: node scripts/deploy.ts infra/parameters/dev.json';
const say = (text: string) => process.stdout.write(`${text}\n`);
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** The stacks of an assembly, each after those that it depends on. */
function stacksOf(assembly: string): Stack[] {
  const { artifacts }: { artifacts: Record<string, Artifact> } = readJson(
    join(assembly, 'manifest.json'),
  );
  const ordered = new Map<string, Stack>();
  const add = (id: string): void => {
    const { type, dependencies, properties } = artifacts[id] ?? {};
    if (type !== STACK || !properties || ordered.has(id)) return;
    dependencies?.forEach(add);
    const { stackName: name, templateFile, tags } = properties;
    ordered.set(id, {
      name,
      template: join(assembly, templateFile),
      tags: Object.entries(tags).map(([key, value]) => `${key}=${value}`),
    });
  };
  Object.keys(artifacts).forEach(add);
  return [...ordered.values()];
}

const deployCommand = ({ name, template, tags }: Stack): string[] => [
  ...['cloudformation', 'deploy', '--stack-name', name],
  ...['--template-file', template, '--capabilities', 'CAPABILITY_NAMED_IAM'],
  ...['--no-fail-on-empty-changeset', '--tags', ...tags],
];

function requireAccount(accountId: string): void {
  const { Account } = aws('sts', 'get-caller-identity');
  if (Account === accountId) return;
  throw new Error(
    `These credentials belong to the account ${Account}, the parameters name ${accountId}: sign in to that one.`,
  );
}

/** The pipeline's role may change the service's stack only; it stops before it tries another. */
function requireCurrent({ name, template }: Stack): void {
  const { TemplateBody: deployed } = aws(
    ...['cloudformation', 'get-template', '--stack-name', name],
  );
  if (isDeepStrictEqual(deployed, readJson(template))) return;
  throw new Error(
    `${name} is to change, which the deployment of a release may not do: an administrator deploys it first, with "node scripts/deploy.ts <parameters file>". See docs/infra/first-deployment.md.`,
  );
}

function deploy(stack: Stack): void {
  say(`Deploying ${stack.name}`);
  const run = spawnSync('aws', deployCommand(stack), { stdio: 'inherit' });
  if (run.error) throw run.error;
  if (run.status === 0) return;
  throw new Error(
    `${stack.name} was not deployed: ${firstFailure(stack.name)}`,
  );
}

/** Writes the templates; it tells itself what is wrong with the parameters. */
function synthesize(file: string, assembly: string): boolean {
  const app = join(import.meta.dirname, '../infra/bin/app.ts');
  process.env.CDK_OUTDIR = assembly;
  const run = spawnSync(process.execPath, [app, file], { stdio: 'inherit' });
  return run.status === 0;
}

const isService = ({ name }: Stack) => name.endsWith('-service');

/** `--release` changes the service's stack only. */
function deployAll(stacks: Stack[], isRelease: boolean): void {
  if (!isRelease) return stacks.forEach(deploy);
  stacks.filter(stack => !isService(stack)).forEach(requireCurrent);
  stacks.filter(isService).forEach(deploy);
}

/** Without IMAGE_TAG what runs goes on running, and the placeholder only where nothing does yet. */
function keepImage(stacks: Stack[]): boolean {
  if (process.env.IMAGE_TAG) return false;
  process.env.IMAGE_TAG = stacks.filter(isService).map(runningImage).join('');
  return process.env.IMAGE_TAG !== '';
}

function run(file: string, assembly: string, isRelease: boolean): void {
  const { accountId, region } = readJson(file);
  process.env.AWS_REGION = process.env.AWS_DEFAULT_REGION = region;
  requireAccount(accountId);
  if (isRelease && !process.env.IMAGE_TAG) {
    throw new Error('IMAGE_TAG is not set: give it the tag of the release.');
  }
  if (keepImage(stacksOf(assembly))) synthesize(file, assembly);
  deployAll(stacksOf(assembly), isRelease);
}

/** `node scripts/deploy.ts <parameters file> [--release] [--dry-run]`, with the image's tag in IMAGE_TAG. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { release: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file) throw new Error(USAGE);
  const assembly = mkdtempSync(join(tmpdir(), 'parts-inventory-stacks-'));
  try {
    if (!synthesize(file, assembly)) {
      process.exitCode = 1;
    } else if (values['dry-run']) {
      const commands = stacksOf(assembly).map(deployCommand);
      commands.forEach(command => say(JSON.stringify(command)));
    } else {
      run(file, assembly, values.release ?? false);
    }
  } finally {
    rmSync(assembly, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
