#!/usr/bin/env node
/*
 * `npm start`, `npm test` and `npm run bench` on a machine that has only Node, npm and git:
 * finds or fetches a Node that Backstage runs on, installs with the yarn of this repository
 * where the lock file changed, then hands over. Under yarn it does what Backstage people expect.
 * See docs/adr/0001-launcher.md.
 */
import { LaunchFailure, printFailure } from './launcher/failure.mjs';
import { endAll, endChildrenOnSignals, run } from './launcher/childProcess.mjs';
import { environmentWith, findNode, isSuitableNode } from './launcher/node.mjs';
import { root, yarnPath } from './launcher/paths.mjs';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// backstage-cli looks for them in the package that it starts, hence absolute.
const developmentConfig = [
  'app-config.yaml',
  'app-config.development.yaml',
  'app-config.local.yaml',
]
  .map(file => join(root, file))
  .filter(file => existsSync(file))
  .flatMap(file => ['--config', file]);

const YARN_COMMANDS = {
  start: ['repo', 'start', ...developmentConfig],
  test: ['repo', 'test'],
};

const isUnderYarn = /^yarn\//.test(process.env.npm_config_user_agent ?? '');

/** The developer's way: installed by yarn, run by backstage-cli. */
function handOverToBackstageCli(command, args) {
  return run(
    process.execPath,
    [yarnPath, 'backstage-cli', ...YARN_COMMANDS[command], ...args],
    { cwd: root },
  );
}

async function runCommand(command, args) {
  const { installPackages } = await import('./launcher/install.mjs');
  await installPackages();
  switch (command) {
    case 'start':
      return (await import('./launcher/start.mjs')).startCommand(args);
    case 'test':
      return endAll(await (await import('./checks.mjs')).checkCommand(args));
    case 'bench':
      return endAll(await (await import('./bench.mjs')).benchCommand(args));
    default:
      throw new LaunchFailure(
        `Unknown command ${command}: use npm start, npm test or npm run bench.`,
      );
  }
}

async function main([command, ...args]) {
  endChildrenOnSignals();
  const suitable = isSuitableNode(process.versions.node);
  if (suitable && isUnderYarn && YARN_COMMANDS[command]) {
    return endAll(await handOverToBackstageCli(command, args));
  }
  if (!suitable) {
    const node = await findNode();
    const code = await run(
      node,
      [fileURLToPath(import.meta.url), command, ...args],
      { env: environmentWith(node) },
    );
    return endAll(code);
  }
  return runCommand(command, args);
}

main(process.argv.slice(2)).catch(error => {
  printFailure(error);
  return endAll(1);
});
