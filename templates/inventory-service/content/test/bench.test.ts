import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

test('The benchmark seeds, loads and judges; times are not judged here', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, '../bench/main.ts'),
      ...['--parts', '1000', '--seconds', '1', '--connections', '4'],
    ],
    { encoding: 'utf8', timeout: 90_000 },
  );
  const scenarios = stdout.match(
    /^\| (search parts|part page|stock overview|issue stock|create order) .*\|/gm,
  );
  assert.equal(scenarios?.length, 15, stderr);
  for (const line of scenarios) {
    const [requests, errors] = line.split('|').slice(-4, -2).map(Number);
    assert.ok(Number(requests) > 0 && errors === 0, line);
  }
  assert.match(stdout, /Peak memory: \d+ MB/);
  assert.match(stdout, /\/parts\?search=プロペラ: .*parts_/);
  assert.match(stdout, /\/stock\/summary: .* up to \d{1,4} rows a look/);
  assert.doesNotMatch(stdout, /Not so:/);
  assert.equal(status, /^FAILED$/m.test(stdout) ? 1 : 0);
});
