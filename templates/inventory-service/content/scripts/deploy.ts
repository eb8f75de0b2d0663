import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What `manifest.json` of a cloud assembly says of a stack; stacks come among other artifacts. */
type Artifact = {
  type: string;
  dependencies?: string[];
  properties?: {
    templateFile: string;
    stackName?: string;
    tags?: Record<string, string>;
  };
};
type Artifacts = Record<string, Artifact>;
type StackEvent = Partial<
  Record<
    | 'LogicalResourceId'
    | 'PhysicalResourceId'
    | 'ResourceStatus'
    | 'ResourceStatusReason'
    | 'StackId',
    string
  >
>;

const root = join(import.meta.dirname, '..');
const say = (text: string) => process.stdout.write(`${text}\n`);
const aws = (args: string[]) => execFileSync('aws', args, { encoding: 'utf8' });

/** Every stack after those that it depends on. */
function inOrder(artifacts: Artifacts): [id: string, artifact: Artifact][] {
  const ordered = new Map<string, Artifact>();
  const add = (id: string): void => {
    const artifact = artifacts[id];
    if (artifact?.type !== 'aws:cloudformation:stack' || ordered.has(id)) {
      return;
    }
    artifact.dependencies?.forEach(add);
    ordered.set(id, artifact);
  };
  Object.keys(artifacts).forEach(add);
  return [...ordered];
}

function deployCommands(assembly: string, region: string): string[][] {
  const file = join(assembly, 'manifest.json');
  const { artifacts }: { artifacts: Artifacts } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return inOrder(artifacts).map(([id, { properties }]) => {
    const { templateFile = '', stackName = id, tags = {} } = properties ?? {};
    const words = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
    return [
      ...['cloudformation', 'deploy', '--region', region],
      ...['--stack-name', stackName],
      ...['--template-file', join(assembly, templateFile)],
      ...['--capabilities', 'CAPABILITY_NAMED_IAM'],
      '--no-fail-on-empty-changeset',
      ...(words.length ? ['--tags', ...words] : []),
    ];
  });
}

/** The first failure of the stack's last deployment; the others follow from it. */
function firstFailure(stackName: string, region: string): string {
  const { StackEvents: events }: { StackEvents: StackEvent[] } = JSON.parse(
    aws([
      ...['cloudformation', 'describe-stack-events', '--output', 'json'],
      ...['--stack-name', stackName, '--region', region, '--max-items', '300'],
    ]),
  );
  const began = events.findIndex(
    event =>
      event.PhysicalResourceId === event.StackId &&
      event.ResourceStatusReason === 'User Initiated',
  );
  const failed = events
    .slice(0, began === -1 ? undefined : began)
    .findLast(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));
  return failed
    ? `${failed.LogicalResourceId}: ${failed.ResourceStatusReason}`
    : 'its events in the CloudFormation console say more';
}

function requireAccount(accountId: string): void {
  const query = ['--query', 'Account', '--output', 'text'];
  const actual = aws(['sts', 'get-caller-identity', ...query]).trim();
  if (actual !== accountId) {
    throw new Error(
      `These credentials belong to the account ${actual}, the parameters name ${accountId}: sign in to that one.`,
    );
  }
}

function deploy(commands: string[][], region: string): void {
  for (const command of commands) {
    const stackName = command[command.indexOf('--stack-name') + 1] ?? '';
    say(`Deploying ${stackName}`);
    const { error, status } = spawnSync('aws', command, { stdio: 'inherit' });
    if (error) throw error;
    if (status !== 0) {
      const reason = firstFailure(stackName, region);
      throw new Error(`${stackName} was not deployed: ${reason}`);
    }
  }
}

/** `node scripts/deploy.ts <parameters file> [--dry-run]`; IMAGE_TAG names the image. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file) {
    throw new Error(
      'Name the parameters file, such as: node scripts/deploy.ts infra/parameters/dev.json',
    );
  }
  const parameters = JSON.parse(readFileSync(file, 'utf8'));
  const { accountId, region }: { accountId: string; region: string } =
    parameters;
  const assembly = mkdtempSync(join(tmpdir(), 'parts-inventory-stacks-'));
  try {
    if (!values['dry-run']) requireAccount(accountId);
    const app = [join(root, 'infra/bin/app.ts'), file];
    execFileSync(process.execPath, app, {
      stdio: 'inherit',
      env: { ...process.env, CDK_OUTDIR: assembly },
    });
    const commands = deployCommands(assembly, region);
    if (values['dry-run']) {
      say(JSON.stringify(commands.map(command => ['aws', ...command])));
    } else {
      deploy(commands, region);
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
