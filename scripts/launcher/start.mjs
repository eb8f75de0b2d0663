import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAppBundle } from './appBundle.mjs';
import { endAll } from './childProcess.mjs';
import { LaunchFailure } from './failure.mjs';
import { openBrowser } from './openBrowser.mjs';
import { root } from './paths.mjs';
import { portalSettings, refuseUsedPorts, startPortal } from './portal.mjs';

/** `--config <file>` arguments, on top of the local default and a personal overlay. */
export function configFilesFrom(args) {
  const files = ['app-config.yaml'];
  if (existsSync(join(root, 'app-config.local.yaml'))) {
    files.push('app-config.local.yaml');
  }
  for (let index = 0; index < args.length; index += 2) {
    const [option, file] = args.slice(index, index + 2);
    if (option !== '--config' || !file) {
      throw new LaunchFailure(
        `Unknown argument ${option}: npm start takes only -- --config <file>, for example app-config.aws.yaml.`,
      );
    }
    if (!existsSync(join(root, file)) && !existsSync(file)) {
      throw new LaunchFailure(`The configuration file ${file} does not exist.`);
    }
    files.push(file);
  }
  return files;
}

function aboutAws({ simulated, simulatorUrl }) {
  return simulated
    ? `AWS is simulated on this machine; what was asked of it:
    ${simulatorUrl}/_simulator/requests`
    : 'AWS is real: requests go to your accounts.';
}

function welcome(portal) {
  return `
  Hangar is ready:  ${portal.url}

  What to try first
    1. Sign in, and open the component "parts-inventory" → Monitoring.
    2. Create → "inventory-service": a new service, its repository and its page in seconds.
    3. Settings: language (日本語, English) and theme (light, dark).

  ${aboutAws(portal)}

  Log: ${portal.logFile}
  Ctrl-C ends it.
`;
}

/** Builds what is out of date, starts the portal and stays until it ends. */
export async function startCommand(args) {
  const configFiles = configFilesFrom(args);
  await refuseUsedPorts(portalSettings());
  await buildAppBundle();
  process.stdout.write('Starting the portal …\n');
  const portal = await startPortal(configFiles);
  process.stdout.write(welcome(portal));
  openBrowser(portal.url);
  portal.child.once('exit', code => {
    process.stderr.write(
      `\nThe portal ended by itself; its log is ${portal.logFile}.\n`,
    );
    endAll(code || 1);
  });
}
