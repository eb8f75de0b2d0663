import { root, yarnPath } from '../launcher/paths.mjs';
import { run } from '../launcher/childProcess.mjs';

/** Runs a command of the workspace's own tools; resolves to its exit code. */
export function runTool(args, env = {}) {
  return run(process.execPath, [yarnPath, 'run', ...args], {
    cwd: root,
    env: { ...process.env, CI: 'true', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Each command counts as one check, passed when it ends with 0. */
export async function runCli(commands) {
  const totals = { passed: 0, failed: 0 };
  for (const args of commands) {
    const code = await runTool(args);
    totals[code === 0 ? 'passed' : 'failed'] += 1;
  }
  return totals;
}
