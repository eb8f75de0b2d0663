import { existsSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { stack, stackName } from '../cloudformation/__testUtils__/assembly';
import { createRepository } from '../publish/createRepository';
import { component, startEnvironment } from './__testUtils__/startEnvironment';
import { createEnvironmentFetchAction } from './environmentFetch';

const input = { entityRef: 'component:default/parts' };
const local = component('parts', {
  'backstage.io/managed-by-location': 'local-git:parts/catalog-info.yaml',
});

describe('aws:environment:fetch', () => {
  const workspace = createMockDirectory();
  const source = createMockDirectory();
  const repositories = createMockDirectory();
  beforeEach(() => {
    [workspace, source, repositories].forEach(directory => directory.clear());
  });

  const publish = (files: Record<string, string>) => {
    source.setContent(files);
    return createRepository(repositories.path, source.path, {
      ...{ name: 'parts', description: '', defaultBranch: 'main' },
      message: 'Infrastructure',
      author: { name: 'engineer', email: 'engineer@example.com' },
      requestId: 'test',
    });
  };
  const setUp = async (
    options: Partial<Parameters<typeof startEnvironment>[0]> = {},
  ) => {
    const environment = await startEnvironment({
      workspacePath: workspace.path,
      entities: [local],
      ...options,
    });
    const action = createEnvironmentFetchAction({
      ...environment.options,
      root: repositories.path,
    });
    const fetch = () => environment.startTask().run(action, input);
    return { ...environment, fetch };
  };
  const files = {
    'src/main.ts': 'not infrastructure',
    'infra/bin/app.ts': 'program',
    'infra/parameters/prod.json': '{"names":{"cloudformation-stack":"other"}}',
    'infra/parameters/dev.json': JSON.stringify({
      names: { 'cloudformation-stack': stackName },
    }),
  };

  it('brings the infrastructure code alone, the parameters of this environment, and the image that runs', async () => {
    const commit = await publish(files);
    const { deploy, fetch } = await setUp();
    await expect(fetch()).resolves.toMatchObject({
      accountId: '111122223333',
      region: 'ap-northeast-1',
      stackName,
      commit,
      parameters: 'infra/parameters/dev.json',
      imageTag: undefined,
    });
    expect(existsSync(workspace.resolve('infra/bin/app.ts'))).toBe(true);
    expect(existsSync(workspace.resolve('src/main.ts'))).toBe(false);

    const topic = { Type: 'AWS::SNS::Topic' };
    const outputs = { ImageTag: { Value: '4f2c1d0' } };
    await deploy([stack('service', { Topic: topic }, { outputs })]);
    await expect(fetch()).resolves.toMatchObject({ imageTag: '4f2c1d0' });
  });

  it('says what is missing: a repository on this machine, parameters of the environment, a deployment that is allowed', async () => {
    const remote = component('parts', {
      'backstage.io/managed-by-location': 'url:https://git.example.com/parts',
    });
    const elsewhere = await setUp({ entities: [remote] });
    await expect(elsewhere.fetch()).rejects.toThrow(
      /deploy it with the workflow of its own repository/,
    );
    await publish({ 'infra/parameters/dev.json': '{}' });
    const foreign = await setUp();
    await expect(foreign.fetch()).rejects.toThrow(
      `no parameters file in infra/parameters that names the stack ${stackName}`,
    );
    const off = await setUp({ aws: { deployment: { enabled: false } } });
    await expect(off.fetch()).rejects.toThrow(/does not deploy to AWS/);
  });
});
