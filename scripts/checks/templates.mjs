import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launcherDir, root } from '../launcher/paths.mjs';
import { run } from '../launcher/childProcess.mjs';

const totalsFile = join(launcherDir, 'templates.json');

/** Every template's content installs, type-checks and passes its own tests, as it lies there. */
export async function runTemplateChecks() {
  rmSync(totalsFile, { force: true });
  const code = await run(
    process.execPath,
    [join(root, 'scripts/template-checks.mjs'), '--totals-file', totalsFile],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  try {
    const { passed, failed } = JSON.parse(readFileSync(totalsFile, 'utf8'));
    return { passed, failed: failed || (code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
