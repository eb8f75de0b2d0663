import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launcherDir, root } from '../launcher/paths.mjs';
import { run } from '../launcher/childProcess.mjs';
import { runTool } from './cli.mjs';
import { withPostgres } from './postgres.mjs';

const jestReport = join(launcherDir, 'jest.json');

/** Jest over packages and plugins. A suite that cannot even start counts as one failure. */
async function runJest(postgresUrl) {
  mkdirSync(launcherDir, { recursive: true });
  rmSync(jestReport, { force: true });
  const code = await runTool(
    [
      'backstage-cli',
      'repo',
      'test',
      '--maxWorkers=2',
      '--json',
      `--outputFile=${jestReport}`,
    ],
    // The backend's default log level drowns the results.
    {
      LOG_LEVEL: 'warn',
      // Where backend-test-utils' TestDatabases looks for it.
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: postgresUrl,
    },
  );
  const report = JSON.parse(readFileSync(jestReport, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed || (code === 0 ? 0 : 1),
  };
}

/** The launcher is plain JavaScript without dependencies, and so are its tests. */
async function runLauncherTests() {
  const files = globSync('scripts/**/*.test.mjs', { cwd: root });
  const code = await run(process.execPath, ['--test', ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return code === 0
    ? { passed: files.length, failed: 0 }
    : { passed: 0, failed: 1 };
}

export async function runUnitTests() {
  const jest = await withPostgres(runJest);
  const launcher = await runLauncherTests();
  return {
    passed: jest.passed + launcher.passed,
    failed: jest.failed + launcher.failed,
  };
}
