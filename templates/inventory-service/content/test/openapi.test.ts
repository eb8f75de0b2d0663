import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openApiDocument } from '../src/api/openapi-document.ts';

test('openapi.yaml says what the routes say', async () => {
  const file = join(import.meta.dirname, '../openapi.yaml');
  const committed = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  assert.equal(
    committed,
    await openApiDocument(),
    'openapi.yaml is out of date: run "npm run openapi" and commit it.',
  );
});
