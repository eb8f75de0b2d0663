import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { LaunchFailure } from './launcher/failure.mjs';
import { root } from './launcher/paths.mjs';
import { run } from './launcher/childProcess.mjs';
import { withPostgres } from './checks/postgres.mjs';

/** Those that measure on PostgreSQL too. */
const ON_POSTGRES = new Set([
  'activity-export',
  'activity-store',
  'activity-viewers',
  'cost-store',
  'cost-viewers',
]);

const nameOf = file => basename(file).replace(/\.bench\.\w+$/, '');

async function runFiles(files, env = {}) {
  const require = createRequire(join(root, 'packages/backend/package.json'));
  let worst = 0;
  for (const file of files) {
    process.stdout.write(`\n=== ${nameOf(file)}\n\n`);
    const code = await run(
      process.execPath,
      [
        '--require',
        require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
        file,
      ],
      { cwd: root, env: { ...process.env, NODE_ENV: 'development', ...env } },
    );
    worst = Math.max(worst, code);
  }
  return worst;
}

/** Runs every benchmark, or those named (`npm run bench -- monitoring-viewers`); resolves to the exit code. */
export async function benchCommand(names) {
  const files = globSync('benchmarks/*.bench.{ts,mjs}', { cwd: root }).sort();
  const unknown = names.find(
    name => !files.some(file => nameOf(file) === name),
  );
  if (unknown) {
    throw new LaunchFailure(
      `Unknown benchmark ${unknown}: choose from ${files.map(nameOf).join(', ')}.`,
    );
  }
  const chosen = files.filter(
    file => !names.length || names.includes(nameOf(file)),
  );
  return chosen.some(file => ON_POSTGRES.has(nameOf(file)))
    ? withPostgres(url => runFiles(chosen, { HANGAR_POSTGRES_URL: url }))
    : runFiles(chosen);
}
