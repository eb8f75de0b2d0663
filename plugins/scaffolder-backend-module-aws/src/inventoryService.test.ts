import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { getAwsBinding } from '@hangar/plugin-aws-common';
import {
  listFilesAtCommit,
  readFileAtCommit,
  readHeadCommit,
  runGit,
} from '@hangar/plugin-local-git-node';
import { parseAllDocuments } from 'yaml';
import { listEntries } from './__testUtils__/listEntries';
import { startPortal } from './__testUtils__/startPortal';

const organisation = JSON.stringify({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform' },
  spec: { type: 'team', children: [] },
});

const values = {
  name: 'north-parts',
  owner: 'group:default/platform',
  system: 'drone',
  environment: 'dev',
  user: 'engineer',
  platform: 'ecs-fargate',
  network: 'public',
  region: 'ap-northeast-1',
  taskSize: '512-1024',
  architecture: 'arm64',
  databaseClass: 'db.t4g.micro',
  monthlyBudgetUsd: 80,
  notificationEmail: 'operator@example.com',
  publish: 'local-git',
  deploy: 'none',
};

describe('template inventory-service', () => {
  const directory = createMockDirectory();
  const repositories = directory.resolve('repositories');
  /** What the first run told. */
  let firstLog = '';
  let portal: Awaited<ReturnType<typeof startPortal>>;

  const run = async (changes: object) => {
    const response = await portal.createTask({ ...values, ...changes });
    expect(response.status).toBe(201);
    const { id } = await response.json();
    return portal.waitForTask(id);
  };
  const listRepositories = async () =>
    existsSync(repositories)
      ? (await readdir(repositories)).filter(name => name.endsWith('.git'))
      : [];
  const readPublished = async (name: string, file: string) => {
    const path = `${repositories}/${name}.git`;
    return readFileAtCommit(path, String(await readHeadCommit(path)), file);
  };

  beforeAll(async () => {
    // The level of a task's log too, which is looked at here.
    process.env.LOG_LEVEL = 'info';
    directory.setContent({ 'organisation.yaml': organisation });
    portal = await startPortal({
      root: directory.path,
      organisation: directory.resolve('organisation.yaml'),
    });
    await portal.waitForEntity('template/default/inventory-service');
    await portal.waitForEntity('group/default/platform');
  });

  afterAll(() => portal.stop());

  it('goes from the form to a component that the catalog lists when the task ends', async () => {
    const { status, messages } = await run({});
    firstLog = messages;
    expect(`${status}\n${status === 'failed' ? messages : ''}`).toBe(
      'completed\n',
    );
    expect(await portal.hasEntity('component/default/north-parts')).toBe(true);
    const entity = await portal.waitForEntity('component/default/north-parts');

    const { resources, problems, costTags, stackName } = getAwsBinding(entity);
    expect(problems).toEqual([]);
    expect(stackName).toBe('drone-dev-engineer-cloudformation-north-parts');
    expect(costTags).toEqual([{ key: 'Component', value: 'north-parts' }]);
    expect(resources).toMatchObject([
      {
        type: 'ecs-service',
        accountId: '111122223333',
        region: 'ap-northeast-1',
        clusterName: 'drone-dev-engineer-ecs-north-parts',
        serviceName: 'drone-dev-engineer-ecs-north-parts',
      },
      { type: 'log-group', name: '/ecs/drone-dev-engineer-ecs-north-parts' },
    ]);

    const api = await portal.waitForEntity('api/default/north-parts');
    expect(api.spec.definition).toMatch(/^openapi: /m);
    const database = await portal.waitForEntity('resource/default/north-parts');
    expect(getAwsBinding(database)).toMatchObject({
      problems: [],
      resources: [{ type: 'rds-instance' }],
    });
  });

  it('leaves one commit whose data files hold every choice', async () => {
    const commits = await runGit(['--git-dir=.', 'rev-list', '--all'], {
      cwd: `${repositories}/north-parts.git`,
    });
    expect(commits.trim().split('\n')).toHaveLength(1);
    const {
      publish,
      deploy,
      taskSize,
      architecture,
      databaseClass,
      ...choices
    } = values;
    expect(
      JSON.parse(await readPublished('north-parts', 'hangar.json')),
    ).toMatchObject({
      ...choices,
      accountId: '111122223333',
      names: {
        'load-balancer': expect.stringMatching(
          /^drone-dev-engineer-alb-[a-z2-7]{8}$/,
        ),
      },
      tags: {
        Cost: 'drone_engineer',
        Component: 'north-parts',
        createdBy: 'engineer',
      },
    });
    const readme = await readPublished('north-parts', 'README.md');
    expect(readme).toContain(
      '| ecr-repository | `drone-dev-engineer-ecr-north-parts` |',
    );
    expect(readme).toContain('| Project | `infra-course-drone` |');
    expect(readme).not.toMatch(/\$\{\{|\{%/);
    expect(readme).toMatch(/合計.*\d+\.\d{2}/);

    const infra = await readPublished(
      'north-parts',
      'infra/parameters/dev.json',
    );
    expect(JSON.parse(infra)).toMatchObject({
      ...{ environment: 'dev', accountId: '111122223333', network: 'public' },
      task: { cpu: 512, memoryMiB: 1024, architecture },
      database: { class: databaseClass, multiAz: false },
      names: { 'ecs-service': 'drone-dev-engineer-ecs-north-parts' },
    });
  });

  it('creates just what the template says that it creates', async () => {
    const template = await portal.waitForEntity(
      'template/default/inventory-service',
    );
    const { entities, files } = template.spec.creates;

    const path = `${repositories}/north-parts.git`;
    const commit = String(await readHeadCommit(path));
    const created = await listFilesAtCommit(path, commit);
    const paths = created.map(file => file.path);
    const told = files.map((file: { path: string }) => file.path);
    expect(listEntries(paths, told)).toEqual([...told].sort());

    const text = await readPublished('north-parts', 'catalog-info.yaml');
    const registered = parseAllDocuments(text).map(part => part.toJSON());
    const choices: Record<string, unknown> = values;
    expect(
      registered.map(({ kind, metadata }) => [kind, metadata.name]),
    ).toEqual(
      entities.map(({ kind, parameter }: Record<string, string>) => [
        kind,
        choices[parameter],
      ]),
    );
    for (const entity of registered) {
      expect(entity.spec.owner).toBe(values.owner);
    }
  });

  it('copies the program only, whatever was installed and built where it lies', async () => {
    const path = `${repositories}/north-parts.git`;
    const commit = String(await readHeadCommit(path));
    const created = await listFilesAtCommit(path, commit);
    const [, copied, filled] =
      /Copied (\d+) files and filled in (\d+):/.exec(firstLog) ?? [];
    expect(Number(copied) + Number(filled)).toBe(created.length);
    // One line for each step's beginning, end and result; not one for each file.
    expect(firstLog.split('\n').length).toBeLessThan(40);
  });

  it('registers a system once, with its first service', async () => {
    expect(await portal.hasEntity('system/default/drone')).toBe(true);
    await expect(run({ name: 'second-parts' })).resolves.toMatchObject({
      status: 'completed',
    });
    const text = await readPublished('second-parts', 'catalog-info.yaml');
    expect(text).not.toContain('kind: System');
    const entity = await portal.waitForEntity('component/default/second-parts');
    expect(entity.relations).toContainEqual({
      type: 'partOf',
      targetRef: 'system:default/drone',
    });
  });

  it('stamps App Runner without an ARN that only AWS can give', async () => {
    const name = 'runner-parts';
    await expect(
      run({ name, platform: 'app-runner', network: 'private' }),
    ).resolves.toMatchObject({ status: 'completed' });
    const text = await readPublished(name, 'catalog-info.yaml');
    const [component] = parseAllDocuments(text).map(part => part.toJSON());
    expect(getAwsBinding(component)).toMatchObject({
      problems: [],
      resources: [],
      stackName: 'drone-dev-engineer-cloudformation-runner-parts',
    });
    expect(text).toContain('# aws.amazon.com/app-runner-service-arn');
  });

  it.each([
    ['name', { name: 'North' }],
    ['name', { name: 'n'.repeat(64) }],
    ['name', { name: '部品' }],
    ['name', { name: '../north' }],
    ['name', { name: 'a;touch x' }],
    ['name', { name: '$(touch x)' }],
    ['name', { name: '${{ secrets.token }}' }],
    ['name', { name: undefined }],
    ['owner', { owner: '' }],
    ['system', { system: '../drone' }],
    ['environment', { environment: 'test' }],
    ['user', { user: 'a b' }],
    ['platform', { platform: 'ec2' }],
    ['network', { network: 'none' }],
    ['region', { region: 'mars-north-1' }],
    ['taskSize', { taskSize: '1;2' }],
    ['databaseClass', { databaseClass: 'db.x' }],
    ['monthlyBudgetUsd', { monthlyBudgetUsd: -1 }],
    ['notificationEmail', { notificationEmail: 'x"y@example.com' }],
    ['publish', { publish: '/tmp' }],
  ])('answers 400 to a wrong %s and names it', async (field, wrong) => {
    const before = await listRepositories();
    const response = await portal.createTask({ ...values, ...wrong });
    expect(response.status).toBe(400);
    expect(JSON.stringify(await response.json())).toContain(field);
    await expect(listRepositories()).resolves.toEqual(before);
  });

  it.each([
    ['an owner nobody knows', '"owner"', { owner: 'group:default/nobody' }],
    ['an owner that is no reference', '"owner"', { owner: '"\n- {{ 7*7 }}' }],
    ['a system AWS would refuse', '"system"', { system: 'internal' }],
    [
      'an environment without account',
      '"environment"',
      { environment: 'prod' },
    ],
  ])(
    'fails with %s, names the field and writes nothing',
    async (_, field, wrong) => {
      const before = await listRepositories();
      const { status, messages } = await run({ name: 'never', ...wrong });
      expect(status).toBe('failed');
      expect(messages).toContain(field);
      await expect(listRepositories()).resolves.toEqual(before);
      await expect(portal.hasEntity('component/default/never')).resolves.toBe(
        false,
      );
    },
    30_000,
  );

  it('refuses a second service of the same name and leaves the first as it is', async () => {
    const before = await readHeadCommit(`${repositories}/north-parts.git`);
    const { status, messages } = await run({});
    expect(status).toBe('failed');
    expect(messages).toMatch(/ConflictError: "\w+" is taken/);
    await expect(
      readHeadCommit(`${repositories}/north-parts.git`),
    ).resolves.toBe(before);
  });
});
