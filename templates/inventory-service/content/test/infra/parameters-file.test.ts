import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { findParametersFile } from '../../infra/lib/parameters/find-parameters.ts';

const folder = mkdtempSync(join(tmpdir(), 'parts-inventory-parameters-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('The parameters file', () => {
  test('is the one that is named, or the only one there is', () => {
    assert.equal(findParametersFile('x.json', folder), 'x.json');
    assert.throws(
      () => findParametersFile(undefined, join(folder, 'none')),
      /There is no parameters file in .*: name one/,
    );
    const some = join(folder, 'some');
    mkdirSync(some);
    writeFileSync(join(some, 'dev.json.njk'), '');
    writeFileSync(join(some, 'dev.json'), '{}');
    assert.equal(findParametersFile(undefined, some), join(some, 'dev.json'));
    writeFileSync(join(some, 'prod.json'), '{}');
    assert.throws(
      () => findParametersFile(undefined, some),
      /several parameters files, .*dev\.json, .*prod\.json: name the one/,
    );
  });
});
