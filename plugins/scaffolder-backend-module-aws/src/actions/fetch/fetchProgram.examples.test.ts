import { createMockDirectory } from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { examples } from './fetchProgram.examples';
import { runFetch } from './__testUtils__/runFetch';

describe('fetch:program examples', () => {
  const directory = createMockDirectory();

  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const { input } = parse(example).steps[0];
      directory.setContent({
        'template/content/hangar.json.njk': '${{ values.name | dump }}',
        workspace: {},
      });
      await runFetch({
        input,
        baseUrl: `file://${directory.resolve('template/template.yaml')}`,
        workspacePath: directory.resolve('workspace'),
      });
      expect(directory.content({ path: 'workspace' })).toEqual({
        'hangar.json': JSON.stringify(input.values.name),
      });
    },
  );
});
