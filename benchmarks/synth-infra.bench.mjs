/*
 * How long the stamped infrastructure takes to become CloudFormation templates, and how much
 * memory: each platform and network, in a process of its own, as the portal runs it.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/launcher/paths.mjs';

const BOUND_SECONDS = 5;
const BOUND_MB = 600;
const content = join(root, 'templates/inventory-service/content');
const choices = ['ecs-fargate', 'app-runner'].flatMap(platform =>
  ['public', 'private'].map(network => ({ platform, network })),
);
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>process.stdout.write("\\npeak "+process.resourceUsage().maxRSS))';

function synthesise(folder, { platform, network }) {
  const parameters = JSON.parse(
    readFileSync(join(content, 'test/infra/dev.json'), 'utf8'),
  );
  Object.assign(parameters, { platform, network });
  if (platform === 'app-runner') parameters.task.architecture = 'x86_64';
  writeFileSync(join(folder, 'dev.json'), JSON.stringify(parameters));
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', TELL_MEMORY].concat(
      join(folder, 'infra/bin/app.ts'),
      join(folder, 'dev.json'),
    ),
    { cwd: folder, encoding: 'utf8', env: {} },
  );
  if (status !== 0) throw new Error(stderr);
  return {
    ...{ platform, network },
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    'memory (MB)': Math.round(Number(/peak (\d+)$/.exec(stdout)[1]) / 1024),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'hangar-synth-'));
try {
  cpSync(join(content, 'infra'), join(folder, 'infra'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const rows = choices.map(choice => synthesise(folder, choice));
  console.table(rows);
  const exceeds = rows.some(
    row => row.seconds >= BOUND_SECONDS || row['memory (MB)'] >= BOUND_MB,
  );
  process.exitCode = exceeds ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
