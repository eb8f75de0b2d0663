import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { explainFailure } from './failure.mjs';
import { launcherDir, root, yarnPath } from './paths.mjs';
import { runLogged } from './childProcess.mjs';

const stampFile = join(root, 'packages/app/dist/.hangar-bundle');

/** Changes whenever a source of the bundle could; content, not dates, so that a checkout does not rebuild. */
function fingerprint() {
  const files = globSync(
    [
      'packages/app/{src,public}/**/*.*',
      'packages/app/package.json',
      'plugins/*/src/**/*.*',
      'yarn.lock',
    ],
    { cwd: root },
  ).sort();
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Builds the frontend that the backend serves, unless the last build is of the same sources. */
export async function buildAppBundle() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted)
    return;
  process.stdout.write(
    'Building the pages (half a minute, only when their sources changed) …\n',
  );
  rmSync(stampFile, { force: true });
  const logFile = join(launcherDir, 'build.log');
  const { code, output } = await runLogged(
    process.execPath,
    [yarnPath, 'workspace', 'app', 'build'],
    { cwd: root, logFile, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw explainFailure(output, 'Building the pages', logFile);
  writeFileSync(stampFile, wanted);
}
