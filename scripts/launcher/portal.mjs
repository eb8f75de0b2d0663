import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { explainFailure, LaunchFailure } from './failure.mjs';
import { portFrom, refuseUsedPort } from './ports.mjs';
import { root } from './paths.mjs';
import { start } from './childProcess.mjs';

const READY_TIMEOUT_MS = 120_000;

/** Where this portal listens and keeps its data; other values than the defaults come from the environment. */
export function portalSettings() {
  return {
    port: portFrom('HANGAR_PORT', 7007),
    simulatorPort: portFrom('HANGAR_SIMULATOR_PORT', 4570),
    dataDir: resolve(root, process.env.HANGAR_DATA_DIR ?? '.data'),
  };
}

/** Throws the sentence for the first port that something else uses. */
export async function refuseUsedPorts({ port, simulatorPort }) {
  await refuseUsedPort(port, 'the portal', 'HANGAR_PORT');
  await refuseUsedPort(
    simulatorPort,
    'the AWS simulator',
    'HANGAR_SIMULATOR_PORT',
  );
}

/** Backstage reads APP_CONFIG_… over every file: one place for all that depends on the settings. */
function configurationOf({ port, simulatorPort, dataDir }) {
  const url = `http://localhost:${port}`;
  const values = {
    APP_CONFIG_app_baseUrl: url,
    APP_CONFIG_backend_baseUrl: url,
    APP_CONFIG_backend_listen_port: port,
    APP_CONFIG_backend_database_connection_directory: join(dataDir, 'database'),
    APP_CONFIG_aws_simulator_port: simulatorPort,
    APP_CONFIG_aws_simulator_stateFile: join(dataDir, 'aws-simulator.json'),
    APP_CONFIG_localGit_root: join(dataDir, 'repositories'),
  };
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
  );
}

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

async function untilReady(url, ended) {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (ended()) return false;
    if (
      (await answers(`${url}/.backstage/health/v1/readiness`)) &&
      (await answers(url))
    ) {
      return true;
    }
    await new Promise(done => setTimeout(done, 250));
  }
  return false;
}

function startBackend(settings, configFiles, log) {
  const require = createRequire(join(root, 'packages/backend/package.json'));
  const child = start(
    process.execPath,
    [
      '--enable-source-maps',
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      'src/index',
      ...configFiles.flatMap(file => ['--config', resolve(root, file)]),
    ],
    {
      cwd: join(root, 'packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: process.env.NODE_ENV ?? 'development',
        ESBK_TSCONFIG_PATH: join(root, 'tsconfig.json'),
        ...configurationOf(settings),
      },
    },
  );
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log.write(chunk);
      tail = (tail + chunk).slice(-4_000);
    });
  }
  return { child, tail: () => tail };
}

/** Starts the backend, which serves everything on one port, and resolves once its first page answers. */
export async function startPortal(configFiles) {
  const settings = portalSettings();
  await refuseUsedPorts(settings);
  mkdirSync(join(settings.dataDir, 'database'), { recursive: true });
  mkdirSync(join(settings.dataDir, 'repositories'), { recursive: true });
  const logFile = join(settings.dataDir, 'portal.log');
  const log = createWriteStream(logFile);
  log.on('error', () => {});
  const { child, tail } = startBackend(settings, configFiles, log);
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  const url = `http://localhost:${settings.port}`;
  if (await untilReady(url, ended)) {
    const simulatorUrl = `http://127.0.0.1:${settings.simulatorPort}`;
    const simulated = await answers(`${simulatorUrl}/_simulator/requests`);
    return { child, url, logFile, simulated, simulatorUrl, ...settings };
  }
  if (!ended()) {
    throw new LaunchFailure(
      `The portal did not answer within ${READY_TIMEOUT_MS / 1000} seconds; its log is ${logFile}.`,
    );
  }
  process.stderr.write(tail());
  throw explainFailure(tail(), 'Starting the portal', logFile);
}
