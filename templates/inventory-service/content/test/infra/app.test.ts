import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';

const content = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-app-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Prints at its end how much memory the process had at most. */
const MEASURE = `process.on('exit', () => console.log(JSON.stringify({ maxRSS: process.resourceUsage().maxRSS })))`;

/** The app as the portal starts it: a process that inherits nothing, and may not use the network. */
function run(args: string[], env: Record<string, string> = {}) {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      `data:text/javascript,${encodeURIComponent(MEASURE)}`,
      'infra/bin/app.ts',
      ...args,
    ],
    { cwd: content, encoding: 'utf8', env },
  );
  const seconds = (performance.now() - began) / 1000;
  return { status, stdout, stderr, seconds };
}

describe('node infra/bin/app.ts', () => {
  test('writes the templates in under 5 s and 600 MB', t => {
    const outdir = join(folder, 'out');
    const { status, stdout, stderr, seconds } = run(['test/infra/dev.json'], {
      CDK_OUTDIR: outdir,
      IMAGE_TAG: 'abc123',
    });
    assert.equal(status, 0, stderr);
    const megabytes = JSON.parse(stdout).maxRSS / 1024;
    t.diagnostic(`${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`);
    assert.ok(seconds < 5 && megabytes < 600);
    assert.match(stderr, /^Note: /);
    const templates = readdirSync(outdir).filter(file =>
      file.endsWith('.template.json'),
    );
    assert.equal(templates.length, 5);
    const service = readFileSync(join(outdir, 'service.template.json'), 'utf8');
    assert.match(service, /ecr-north-parts:abc123/);
    assert.equal(JSON.parse(service).Outputs.ImageTag.Value, 'abc123');
  });

  test('says in a sentence what it lacks, before it loads anything', () => {
    const wrong = join(folder, 'wrong.json');
    writeFileSync(wrong, '{"environment": "dev"}');
    const failures: [string[], RegExp, Record<string, string>?][] = [
      [['nowhere.json'], /^nowhere\.json cannot be read\.\n$/],
      [['Dockerfile'], /^Dockerfile is not JSON\.\n$/],
      [[wrong], /wrong\.json cannot be used:\n(- .*\n)*- region is missing\n/],
      [
        ['test/infra/dev.json'],
        /IMAGE_TAG must be up to 128/,
        { IMAGE_TAG: 'a b' },
      ],
    ];
    for (const [args, words, env] of failures) {
      const { status, stderr } = run(args, env);
      assert.equal(status, 1);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, / at .*\.ts:/);
    }
  });
});
