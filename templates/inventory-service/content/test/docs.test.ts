import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { METRIC_UNITS } from '../src/metrics/emf.ts';
import { readRoot, root } from './support/image.ts';
import { useService } from './support/service.ts';

const allOf = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, first = '']) => first);
const sources = (pattern: string) =>
  globSync(pattern, { cwd: root }).map(readRoot).join('\n');
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

describe('The documentation', () => {
  const service = useService();

  test('draws every table of the database', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables
      where table_schema = 'public' and table_name not like 'kysely%'`.execute(
      service.db,
    );
    const drawn = allOf(readRoot('docs/data-model.md'), /^ {2}(\w+) \{$/gm);
    assert.deepEqual(sorted(drawn), sorted(rows.map(({ name }) => name)));
  });

  test('explains every code that an error can have', () => {
    const codes = allOf(
      sources('src/**/*.ts'),
      /(?:code: |conflict\(\s*)'([a-z-]+)'/g,
    );
    const explained = new Set(allOf(readRoot('docs/api.md'), /`([a-z-]+)`/g));
    const missing = sorted(codes).filter(code => !explained.has(code));
    assert.deepEqual(missing, [], 'add them to docs/api.md');
  });

  test('explains every setting and every metric', () => {
    const read = allOf(
      sources('src/{config,database/address}.ts'),
      /env(?:\.|, ')([A-Z]\w+)/g,
    );
    const settings = allOf(
      readRoot('docs/running.md').replaceAll('`, `', '`\n| `'),
      /^\| `([A-Z_]+)`/gm,
    );
    assert.deepEqual(
      sorted(read).filter(name => name !== 'NODE_ENV'),
      sorted(settings),
    );
    const rows = readRoot('docs/metrics.md').matchAll(
      /^\| `(\w+)` +\| (\w+)/gm,
    );
    assert.deepEqual(
      Object.fromEntries([...rows].map(([, name, unit]) => [name, unit])),
      METRIC_UNITS,
    );
  });

  test('names tests that are there for every requirement', () => {
    const text = readRoot('docs/requirements.md');
    const named = [...text.matchAll(/\]\(\.\.\/([^)]+)\) “([^”]+)”/g)];
    for (const [, file = '', name = ''] of named) {
      assert.ok(readRoot(file).includes(name), `${file}: ${name}`);
    }
    const ids = allOf(text, /^\| ([AN]\d+(?:, [AN]\d+)*) /gm)
      .join(', ')
      .split(', ');
    const wanted = ['A1', 'A2', 'A3', 'A4', 'A5'];
    for (let n = 1; n <= 11; n += 1) wanted.push(`N${n}`);
    assert.deepEqual(sorted(ids), wanted.toSorted());
  });

  test('has no link that leads nowhere', () => {
    // In the template it has yet to be filled in.
    const files = globSync(['README.md{,.njk}', 'docs/**/*.md'], { cwd: root });
    for (const file of files) {
      for (const link of allOf(readRoot(file), /\]\(([^):#]+)\)/g)) {
        const target = join(root, dirname(file), link);
        // The portal writes what is here with .njk at its end.
        const is = [target, `${target}.njk`].some(path => existsSync(path));
        assert.ok(is, `${file} links ${link}`);
      }
    }
  });
});
