import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { readRoot, root } from './support/image.ts';

const EXAMPLE = 'test/infra/dev.json';

function deploy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, 'scripts/deploy.ts', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, IMAGE_TAG: 'abc' } },
  );
  return { status, stdout, stderr };
}

describe('A deployment', () => {
  test('brings every stack with its tags, each after those that it needs', () => {
    const { names, tags } = JSON.parse(readRoot(EXAMPLE));
    const { status, stdout, stderr } = deploy(EXAMPLE, '--dry-run');
    assert.equal(status, 0, stderr);
    const commands: string[][] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    const after = (command: string[], word: string) =>
      command[command.indexOf(word) + 1] ?? '';
    const stacks = commands.map(command => after(command, '--stack-name'));
    const at = (part: string) =>
      stacks.indexOf(`${names['cloudformation-stack']}-${part}`);
    assert.ok(at('network') === 0 && at('data') < at('service'));
    assert.ok(at('data') > 0 && at('service') < at('operations'));
    for (const [index, command] of commands.entries()) {
      assert.deepEqual(command.slice(0, 2), ['cloudformation', 'deploy']);
      assert.equal(after(command, '--capabilities'), 'CAPABILITY_NAMED_IAM');
      const given = command.slice(command.indexOf('--tags') + 1).sort();
      const wanted = { ...tags, Name: stacks[index] };
      assert.deepEqual(
        given,
        Object.entries(wanted)
          .map(([key, value]) => `${key}=${value}`)
          .sort(),
      );
    }
  });

  test('says what is wrong before it asks AWS for anything', () => {
    assert.match(deploy().stderr, /^Name the parameters file, such as/);
    const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-'));
    try {
      const file = join(folder, 'dev.json');
      const wrong = { ...JSON.parse(readRoot(EXAMPLE)), platform: 'mainframe' };
      writeFileSync(file, JSON.stringify(wrong));
      const { status, stderr } = deploy(file, '--dry-run');
      assert.equal(status, 1);
      assert.match(stderr, /platform must be one of/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
