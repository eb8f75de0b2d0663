import { createMockDirectory } from '@backstage/backend-test-utils';
import { readHeadCommit } from '@hangar/plugin-local-git-node';
import { parse } from 'yaml';
import { examples } from './publishLocalGit.examples';
import { runPublish, writeWorkspace } from './__testUtils__/runPublish';

describe('publish:local-git examples', () => {
  const directory = createMockDirectory();

  it.each(examples.map(({ description, example }) => [description, example]))(
    '%s',
    async (_, example) => {
      const { input } = parse(example).steps[0];
      const root = directory.resolve('repositories');
      const workspacePath = directory.resolve('workspace');
      await writeWorkspace(workspacePath);
      const { output } = await runPublish({ root, workspacePath, input });
      const path = directory.resolve(
        `repositories/${input.repositoryName}.git`,
      );
      expect(output.remoteUrl).toBe(`file://${path}`);
      await expect(readHeadCommit(path)).resolves.toBe(output.commitHash);
    },
  );
});
