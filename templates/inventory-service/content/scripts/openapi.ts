import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../src/api/openapi-document.ts';

const file = join(import.meta.dirname, '../openapi.yaml');
writeFileSync(file, await openApiDocument());
process.stdout.write('openapi.yaml is written.\n');
