import { readFileSync } from 'fs';
import { join } from 'path';
import { awsAnnotations } from './awsAnnotations';

const page = readFileSync(
  join(__dirname, '../../../../docs/annotations.md'),
  'utf8',
).replace(/ +\|/g, ' |');

describe('docs/annotations.md', () => {
  it.each(awsAnnotations)(
    'says of $annotation what the code says',
    ({ annotation, description, example, kinds }) => {
      expect(page).toContain(
        `| \`${annotation}\` | ${description} | \`${example}\` | ${kinds.join(', ')} |`,
      );
    },
  );
});
