import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { parse } from 'yaml';
import { createCloudFormationDeleteAction } from '../cloudformation/cloudFormationDelete';
import { examples as deleteExamples } from '../cloudformation/cloudFormationDelete.examples';
import { component, startEnvironment } from './__testUtils__/startEnvironment';
import { createEnvironmentDescribeAction } from './environmentDescribe';
import { examples as describeExamples } from './environmentDescribe.examples';
import { createEnvironmentLeftoversAction } from './environmentLeftovers';
import { examples as leftoversExamples } from './environmentLeftovers.examples';
import { createEnvironmentUnregisterAction } from './environmentUnregister';
import { examples as unregisterExamples } from './environmentUnregister.examples';

describe('examples of the actions on an environment', () => {
  const workspace = createMockDirectory();

  const setUp = () =>
    startEnvironment({
      workspacePath: workspace.path,
      entities: [
        component('parts', {
          'backstage.io/managed-by-location':
            'local-git:parts/catalog-info.yaml',
        }),
      ],
    });
  const getInput = (example: { example: string }) =>
    parse(example.example).steps[0].input;

  it('show, delete and unregister an environment', async () => {
    const { deploy, listStacks, options, startTask } = await setUp();
    await deploy();
    const shown = await startTask().run(
      createEnvironmentDescribeAction(options),
      getInput(describeExamples[0]),
    );
    expect(shown.stacks).toHaveLength(2);

    const deleted = await startTask().run(
      createCloudFormationDeleteAction(options),
      getInput(deleteExamples[0]),
    );
    expect(deleted.snapshots).toHaveLength(1);
    await expect(listStacks()).resolves.toEqual([]);

    const { leftovers } = await startTask().run(
      createEnvironmentLeftoversAction(options),
      getInput(leftoversExamples[0]),
    );
    expect(leftovers).toHaveLength(1);

    const unregistered = await startTask().run(
      createEnvironmentUnregisterAction({
        ...options,
        events: mockServices.events.mock(),
        root: workspace.path,
        catalogTimeoutMs: 0,
      }),
      getInput(unregisterExamples[0]),
    );
    expect(unregistered.archive).toBeUndefined();
  });

  it('delete all of it', async () => {
    const { deploy, listStacks, options, startTask } = await setUp();
    await deploy();
    const deleted = await startTask().run(
      createCloudFormationDeleteAction(options),
      getInput(deleteExamples[1]),
    );
    expect(deleted.snapshots).toEqual([]);
    await expect(listStacks()).resolves.toEqual([]);
  });
});
