import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const LEFT_OUT = new Set(['node_modules', 'dist', '.data']);
const CHECKS = [
  ['install', ['ci', '--prefer-offline', '--no-audit', '--no-fund']],
  ['types', ['run', 'typecheck']],
  ['tests', ['test']],
];
const running = new Set();

/** npm with this Node, and without what yarn or npm told this process about the portal. */
function environment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^(npm_(?!config_)|yarn_|berry_|node_options$)/i.test(key),
    ),
  );
  const path =
    Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
  env[path] = `${dirname(process.execPath)}${delimiter}${env[path] ?? ''}`;
  return { ...env, CI: 'true' };
}

/** Runs npm to its end, in a process group that can be ended as a whole. */
function npm(args, cwd) {
  const isWindows = process.platform === 'win32';
  return new Promise((resolvePromise, reject) => {
    const child = spawn('npm', args, {
      cwd,
      env: environment(),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
      detached: !isWindows,
    });
    running.add(child);
    child.once('error', reject);
    child.once('exit', code => {
      running.delete(child);
      resolvePromise(code ?? 1);
    });
  });
}

/** A copy outside the repository, where nothing of the portal can be found by accident. */
function copyContent(content) {
  const folder = mkdtempSync(join(tmpdir(), 'hangar-template-'));
  // A template may run a database as another user, who has to get in.
  chmodSync(folder, 0o755);
  const copy = join(folder, 'content');
  cpSync(content, copy, {
    recursive: true,
    filter: source => !LEFT_OUT.has(basename(source)),
  });
  return { folder, copy };
}

/** One template; a failed check skips the ones that build on it. */
async function checkTemplate(name, content) {
  const { folder, copy } = copyContent(content);
  const result = { name, passed: 0, failed: 0, skipped: 0, checks: {} };
  try {
    for (const [check, args] of CHECKS) {
      if (result.checks.install === 'failed') {
        result.checks[check] = 'skipped';
        result.skipped += 1;
        continue;
      }
      process.stdout.write(`\n--- ${name}: ${check} (npm ${args.join(' ')})\n`);
      const code = await npm(args, copy);
      result.checks[check] = code === 0 ? 'passed' : 'failed';
      result[result.checks[check]] += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return result;
}

function total(results, key) {
  return results.reduce((sum, result) => sum + result[key], 0);
}

function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      for (const child of running) {
        if (process.platform === 'win32') child.kill();
        else process.kill(-child.pid, 'SIGTERM');
      }
    });
  }
}

async function main() {
  const { values } = parseArgs({
    options: { 'totals-file': { type: 'string' } },
  });
  endOnSignals();
  const contents = globSync('templates/*/content', { cwd: root }).sort();
  const results = [];
  for (const content of contents) {
    const name = basename(dirname(content));
    process.stdout.write(`\n=== Template ${name}\n`);
    results.push(await checkTemplate(name, join(root, content)));
  }
  const totals = {
    passed: total(results, 'passed'),
    failed: total(results, 'failed'),
    skipped: total(results, 'skipped'),
    templates: results,
  };
  process.stdout.write('\n=== Template checks\n');
  for (const { name, checks } of results) {
    const line = Object.entries(checks).map(
      ([key, state]) => `${key} ${state}`,
    );
    process.stdout.write(`${name}: ${line.join(', ')}\n`);
  }
  process.stdout.write(
    `${results.length} templates: ${totals.passed} checks passed, ${totals.failed} failed, ${totals.skipped} skipped\n`,
  );
  if (values['totals-file']) {
    const file = resolve(values['totals-file']);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(totals, null, 2)}\n`);
  }
  // No template at all would mean that the folder is not where it is looked for.
  return totals.failed > 0 || results.length === 0 ? 1 : 0;
}

process.exitCode = await main();
