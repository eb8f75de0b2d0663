import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readRoot, root } from './support/image.ts';

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, first = '']) => first);
const sorted = (values: Iterable<string>) => [...new Set(values)].sort();

const files = globSync('docs/infra/*.md', { cwd: root }).sort();
const english = files.filter(file => !file.endsWith('.ja.md'));
const japanese = (file: string) => file.replace(/\.md$/, '.ja.md');

/** Files and folders of this repository that a text names. */
const named = (text: string) =>
  sorted(all(text, /`((?:infra|scripts|src|test|\.github)\/[\w./-]+)`/g));

/** Where GitHub lets a link to a heading lead. */
const anchors = (file: string) =>
  all(readRoot(file), /^#+ (.+)$/gm).map(heading =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(/\s/g, '-'),
  );

describe('The documentation of the infrastructure', () => {
  test('is there in English and Japanese, which tell of the same things', () => {
    assert.equal(files.length, 2 * english.length);
    for (const file of english) {
      const texts = [file, japanese(file)].map(readRoot);
      const [here = '', there = ''] = texts;
      assert.deepEqual(named(here), named(there), file);
      const counts = [/^#/gm, /^```sh/gm, /^\|/gm, /^\d\. /gm].map(pattern =>
        texts.map(text => text.match(pattern)?.length),
      );
      for (const [inEnglish, inJapanese] of counts) {
        assert.equal(inEnglish, inJapanese, file);
      }
    }
  });

  test('names only files that are there', () => {
    for (const file of files) {
      for (const path of named(readRoot(file))) {
        assert.ok(existsSync(join(root, path)), `${file} names ${path}`);
      }
    }
  });

  test('has no link to a heading that is not there', () => {
    for (const file of files) {
      const links = readRoot(file).matchAll(/\]\(([^():#]*)#([^)]+)\)/g);
      for (const [, target = '', anchor = ''] of links) {
        const page = target ? join(dirname(file), target) : file;
        assert.ok(
          anchors(page).includes(anchor),
          `${file} links ${target}#${anchor}`,
        );
      }
    }
  });

  test('says of every step of the procedure where it is now', () => {
    const wanted = ['S1', 'S2'];
    for (let n = 1; n <= 14; n += 1) wanted.push(`O${n}`);
    const rows = ['docs/infra/procedure.md', 'docs/infra/procedure.ja.md'].map(
      file => all(readRoot(file), /^\| ([SO]\d+(?:, [SO]\d+)*) /gm),
    );
    assert.deepEqual(rows[0], rows[1]);
    assert.deepEqual(sorted(rows[0]!.join(', ').split(', ')), wanted.sort());
  });

  test('says of every alarm what to do', () => {
    const code = globSync('infra/lib/**/*.ts', { cwd: root }).map(readRoot);
    const alarms = all(
      code.join('\n'),
      /alarms\.add(?:Cpu)?\(\s*'([a-z0-9-]+)'/g,
    );
    assert.ok(alarms.length > 7);
    for (const file of ['docs/infra/runbook.md', 'docs/infra/runbook.ja.md']) {
      const section = readRoot(file).split(/^## /m)[1] ?? '';
      assert.deepEqual(
        sorted(all(section, /^\| `([a-z0-9-]+)`/gm)),
        sorted(alarms),
        file,
      );
    }
  });
});
