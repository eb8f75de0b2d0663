import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseFullDisk } from './disk.mjs';
import { explainFailure } from './failure.mjs';
import { launcherDir, root, yarnPath } from './paths.mjs';
import { runLogged } from './childProcess.mjs';

// Inside node_modules, so that removing that folder also removes the claim that it is complete.
const stampFile = join(root, 'node_modules', '.hangar-install');

/** Changes whenever the installed packages could: lock file, manifests, yarn and its settings. */
function fingerprint() {
  const manifests = globSync(
    ['packages/*/package.json', 'plugins/*/package.json'],
    {
      cwd: root,
    },
  ).sort();
  const hash = createHash('sha256');
  for (const file of [
    'yarn.lock',
    'package.json',
    '.yarnrc.yml',
    ...manifests,
  ]) {
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.update(yarnPath).digest('hex');
}

/** Installs the packages of the lock file, only when it changed since the last time. */
export async function installPackages() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted)
    return;
  refuseFullDisk();
  process.stdout.write(
    'Installing packages (about a minute, only when the lock file changed) …\n',
  );
  const logFile = join(launcherDir, 'install.log');
  const { code, output } = await runLogged(
    process.execPath,
    [yarnPath, 'install', '--immutable'],
    { cwd: root, logFile },
  );
  if (code !== 0)
    throw explainFailure(output, 'Installing the packages', logFile);
  writeFileSync(stampFile, wanted);
}
