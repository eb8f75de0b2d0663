import { buildAppBundle } from './launcher/appBundle.mjs';
import { LaunchFailure, printFailure } from './launcher/failure.mjs';
import { runBrowserTests } from './checks/browser.mjs';
import { runCli } from './checks/cli.mjs';
import { runTemplateChecks } from './checks/templates.mjs';
import { runUnitTests } from './checks/unit.mjs';

/** In this order: what is quick to run and to mend comes first. */
const CHECKS = [
  {
    name: 'format',
    heading: 'Format',
    run: () => runCli([['prettier', '--check', '--log-level', 'warn', '.']]),
  },
  {
    name: 'lint',
    heading: 'Lint',
    run: () =>
      runCli([['backstage-cli', 'repo', 'lint', '--max-warnings', '0']]),
  },
  {
    name: 'types',
    heading: 'Types, API reports, configuration',
    run: () =>
      runCli([
        // Not incremental: the order of a union in an API report depends on what was read before.
        ['tsc', '--pretty', '--incremental', 'false'],
        [
          'backstage-repo-tools',
          'api-reports',
          '--ci',
          '--omit-messages',
          'ae-wrong-input-file-type',
        ],
        ['backstage-cli', 'repo', 'fix', '--check', '--publish'],
        ['backstage-cli', 'config:check', '--strict'],
      ]),
  },
  {
    name: 'unit',
    heading: 'Unit and integration tests',
    run: runUnitTests,
  },
  { name: 'templates', heading: 'Template checks', run: runTemplateChecks },
  {
    name: 'browser',
    heading: 'Browser tests',
    run: async () => {
      await buildAppBundle();
      return runBrowserTests();
    },
  },
];

function chosen(names) {
  const unknown = names.find(
    name => !CHECKS.some(check => check.name === name),
  );
  if (unknown) {
    throw new LaunchFailure(
      `Unknown check ${unknown}: choose from ${CHECKS.map(check => check.name).join(', ')}, or name none to run them all.`,
    );
  }
  return CHECKS.filter(check => !names.length || names.includes(check.name));
}

async function timed({ heading, run }) {
  const started = Date.now();
  process.stdout.write(`\n=== ${heading}\n\n`);
  // A check that cannot even run counts as one that failed.
  const { passed, failed } = await run().catch(error => {
    printFailure(error);
    return { passed: 0, failed: 1 };
  });
  const seconds = Math.round((Date.now() - started) / 1000);
  process.stdout.write(
    `\n--- ${heading}: ${passed} passed, ${failed} failed (${seconds} s)\n`,
  );
  return { passed, failed };
}

/**
 * Runs every check even after one failed, so that one run shows all there is to mend.
 * The last line is the total; resolves to the exit code.
 */
export async function checkCommand(names) {
  const total = { passed: 0, failed: 0 };
  for (const check of chosen(names)) {
    const { passed, failed } = await timed(check);
    total.passed += passed;
    total.failed += failed;
  }
  process.stdout.write(
    `\nTotal: ${total.passed} passed, ${total.failed} failed\n`,
  );
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
