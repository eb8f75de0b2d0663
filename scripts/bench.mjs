import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { LaunchFailure } from './launcher/failure.mjs';
import { root } from './launcher/paths.mjs';
import { run } from './launcher/childProcess.mjs';
import { withPostgres } from './checks/postgres.mjs';

/** Runs every benchmark, or those named (`npm run bench -- monitoring-viewers`); resolves to the exit code. */
export async function benchCommand(names) {
  const files = globSync('benchmarks/*.bench.{ts,mjs}', { cwd: root }).sort();
  const nameOf = file => basename(file).replace(/\.bench\.\w+$/, '');
  const unknown = names.find(
    name => !files.some(file => nameOf(file) === name),
  );
  if (unknown) {
    throw new LaunchFailure(
      `Unknown benchmark ${unknown}: choose from ${files.map(nameOf).join(', ')}.`,
    );
  }
  return withPostgres(async postgresUrl => {
    const require = createRequire(join(root, 'packages/backend/package.json'));
    let worst = 0;
    for (const file of files) {
      if (names.length && !names.includes(nameOf(file))) continue;
      process.stdout.write(`\n=== ${nameOf(file)}\n\n`);
      const code = await run(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          file,
        ],
        {
          cwd: root,
          env: {
            ...process.env,
            NODE_ENV: 'development',
            HANGAR_POSTGRES_URL: postgresUrl,
          },
        },
      );
      worst = Math.max(worst, code);
    }
    return worst;
  });
}
