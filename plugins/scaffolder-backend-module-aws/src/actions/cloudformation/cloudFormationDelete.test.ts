import { ECRClient, PutImageCommand } from '@aws-sdk/client-ecr';
import { DescribeDBSnapshotsCommand, RDSClient } from '@aws-sdk/client-rds';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  component,
  startEnvironment,
} from '../environment/__testUtils__/startEnvironment';
import { environmentStacks, stack, stackName } from './__testUtils__/assembly';
import { scope } from './__testUtils__/startAws';
import { createCloudFormationDeleteAction } from './cloudFormationDelete';

const input = { entityRef: 'component:default/parts', confirmName: 'parts' };
const names = [`${stackName}-service`, `${stackName}-data`];
const database = 'drone-dev-engineer-rds-parts';
const repositoryName = 'drone-dev-engineer-ecr-parts';

describe('aws:cloudformation:delete', () => {
  const workspace = createMockDirectory();

  const setUp = async (
    options: Partial<Parameters<typeof startEnvironment>[0]> = {},
  ) => {
    workspace.clear();
    const environment = await startEnvironment({
      workspacePath: workspace.path,
      ...options,
    });
    const { clients } = environment;
    return {
      ...environment,
      action: createCloudFormationDeleteAction(environment.options),
      async pushImages(count: number) {
        const client = await clients.getClient(ECRClient, scope);
        for (let index = 0; index < count; index += 1) {
          const imageManifest = JSON.stringify({ index });
          await client.send(
            new PutImageCommand({
              repositoryName,
              imageManifest,
              imageTag: `build-${index}`,
            }),
          );
        }
      },
      async listSnapshots() {
        const client = await clients.getClient(RDSClient, scope);
        const { DBSnapshots } = await client.send(
          new DescribeDBSnapshotsCommand({ DBInstanceIdentifier: database }),
        );
        return DBSnapshots!.map(({ DBSnapshotIdentifier: id }) => id);
      },
    };
  };

  it('deletes the stacks in reverse order and keeps a snapshot of the database', async () => {
    const { action, deploy, listSnapshots, listStacks, startTask, auditor } =
      await setUp();
    await deploy();
    const task = startTask();
    const output = await task.run(action, input);
    expect(output).toEqual({
      stacks: names,
      snapshots: [expect.stringMatching(`^${database}-final-[0-9a-f]{8}$`)],
    });
    await expect(listStacks()).resolves.toEqual([]);
    await expect(listSnapshots()).resolves.toEqual(output.snapshots);
    const at = (text: string) =>
      task.log.findIndex(line => line.includes(text));
    expect(at(`${output.snapshots[0]} is available`)).toBeLessThan(
      at(`Deleting stack ${stackName}-service`),
    );
    expect(at(`Stack ${stackName}-service is deleted`)).toBeLessThan(
      at(`Deleting stack ${stackName}-data`),
    );
    expect(task.log.join('\n')).toMatch(
      /DELETE_COMPLETE +AWS::RDS::DBInstance/,
    );
    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'environment-delete',
      severityLevel: 'high',
      meta: {
        entityRef: input.entityRef,
        stackName,
        ...scope,
        initiator: 'user:default/mock',
        taskId: expect.any(String),
      },
    });

    // once more is no error
    await expect(startTask().run(action, input)).resolves.toEqual({
      stacks: [],
      snapshots: [],
    });
  });

  it('takes no snapshot when that is declined', async () => {
    const { action, deploy, listSnapshots, startTask } = await setUp();
    await deploy();
    await startTask().run(action, { ...input, finalSnapshot: false });
    await expect(listSnapshots()).resolves.toEqual([]);
  });

  it('empties the registry that blocks, all pages of it', async () => {
    const { action, count, deploy, listStacks, pushImages, startTask } =
      await setUp();
    const tags = Object.entries({
      Cost: 'drone_engineer',
      Project: 'infra-course-drone',
      createdBy: 'engineer',
    }).map(([Key, Value]) => ({ Key, Value }));
    await deploy(environmentStacks({ images: { Tags: tags } }));
    await pushImages(130);
    const task = startTask();
    await task.run(action, input);
    await expect(listStacks()).resolves.toEqual([]);
    expect(task.log).toContain(`Deleted 130 images of ${repositoryName}.`);
    expect(task.log.join('\n')).toMatch(
      /is not deleted yet. Images \(AWS::ECR/,
    );
    expect(count('BatchDeleteImage')).toBe(2);
  });

  it('removes what is protected only when that is confirmed, and touches nothing before', async () => {
    const { action, deploy, listSnapshots, listStacks, startTask } =
      await setUp();
    const [data, service] = environmentStacks({
      database: { DeletionProtection: true },
    });
    await deploy([data, { ...service, terminationProtection: true }]);
    await expect(startTask().run(action, input)).rejects.toThrow(
      `Protected against deletion: stack ${stackName}-service, database ${database}. Nothing was removed.`,
    );
    await expect(listStacks()).resolves.toHaveLength(2);
    await expect(listSnapshots()).resolves.toEqual([]);

    const task = startTask();
    await task.run(action, { ...input, removeProtection: true });
    await expect(listStacks()).resolves.toEqual([]);
    expect(task.log).toContain(`Deletion protection of ${database} is off.`);
  });

  it('has CloudFormation switch off other protections', async () => {
    const { action, deploy, listStacks, startTask } = await setUp();
    const users = {
      Users: {
        Type: 'AWS::Cognito::UserPool',
        Properties: { DeletionProtection: 'ACTIVE' },
      },
    };
    await deploy([stack('signin', users)]);
    await expect(startTask().run(action, input)).rejects.toThrow(
      /Protected against deletion: AWS::Cognito::UserPool/,
    );
    const task = startTask();
    await task.run(action, { ...input, removeProtection: true });
    expect(task.log.join('\n')).toMatch(/~ modify +AWS::Cognito::UserPool/);
    await expect(listStacks()).resolves.toEqual([]);
  });

  it('tells what stands in the way, and goes on from there the next time', async () => {
    const { action, deploy, listStacks, startTask, world } = await setUp();
    await deploy();
    world.faults.set([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource: 'Database',
        on: 'delete',
        reason: 'The database is being backed up',
      },
    ]);
    const task = startTask();
    await expect(task.run(action, input)).rejects.toThrow(
      /Stack \S+-data could not be deleted. Database \(AWS::RDS::DBInstance\): .*being backed up.*it goes on from here/,
    );
    await expect(listStacks()).resolves.toEqual([`${stackName}-data`]);
    world.faults.set([]);
    await expect(task.run(action, input)).resolves.toMatchObject({
      stacks: [`${stackName}-data`],
    });
    await expect(listStacks()).resolves.toEqual([]);
  });

  it('keeps a vault with the backups in it', async () => {
    const { action, deploy, listStacks, startTask, world } = await setUp();
    const vault = {
      Vault: {
        Type: 'AWS::Backup::BackupVault',
        Properties: { BackupVaultName: 'drone-dev-engineer-backup-parts' },
      },
      Topic: { Type: 'AWS::SNS::Topic' },
    };
    await deploy([stack('operations', vault)]);
    world.faults.set([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource: 'AWS::Backup::BackupVault',
        on: 'delete',
        reason:
          'Backup vault cannot be deleted because it contains recovery points',
      },
    ]);
    const task = startTask();
    await task.run(action, input);
    await expect(listStacks()).resolves.toEqual([]);
    expect(task.log).toContain(
      'drone-dev-engineer-backup-parts (AWS::Backup::BackupVault) holds backups and is kept with them.',
    );
    expect(task.log.join('\n')).toMatch(/DELETE_SKIPPED +AWS::Backup/);
  });

  it.each(['snapshot.', 'delete-', 'events.'])(
    'goes on where it was when the portal dies at its checkpoint "%s"',
    async after => {
      const { action, count, deploy, listSnapshots, listStacks, startTask } =
        await setUp();
      await deploy();
      const task = startTask();
      await task.runUntilDeath(action, input, after);
      await task.run(action, input);
      await expect(listStacks()).resolves.toEqual([]);
      await expect(listSnapshots()).resolves.toHaveLength(1);
      expect(count('CreateDBSnapshot')).toBe(1);
    },
  );

  it('says what goes on when the task is cancelled, and ends the removal the next time', async () => {
    const { action, deploy, listStacks, startTask } = await setUp();
    await deploy();
    const cancel = new AbortController();
    const task = startTask();
    const running = task.run(action, input, cancel.signal);
    while (!task.log.some(line => line.includes('Deleting stack'))) {
      await new Promise(done => setTimeout(done, 10));
    }
    cancel.abort();
    await expect(running).rejects.toThrow(
      /was cancelled. Stack \S+-service is in DELETE_\w+; CloudFormation brings/,
    );
    await startTask().run(action, input);
    await expect(listStacks()).resolves.toEqual([]);
  });

  it('leaves the environment alone whose name begins the same', async () => {
    const { action, deploy, listStacks, startTask } = await setUp();
    await deploy();
    const other = `${stackName}-inventory`;
    const topic = { Topic: { Type: 'AWS::SNS::Topic' } };
    await deploy([stack('inventory-data', topic)], other);
    await startTask().run(action, input);
    await expect(listStacks()).resolves.toEqual([`${other}-data`]);
  });

  it.each([
    [
      'another name',
      { confirmName: 'Parts' },
      /"confirmName" must be the name of what is removed, "parts"/,
    ],
    [
      'an entity that nobody has',
      { entityRef: 'component:default/none' },
      /The catalog has no component:default\/none/,
    ],
  ])('removes nothing for %s', async (_, change, message) => {
    const { action, count, deploy, startTask } = await setUp();
    await deploy();
    await expect(
      startTask().run(action, { ...input, ...change }),
    ).rejects.toThrow(message);
    expect(count('DeleteStack')).toBe(0);
  });

  it('asks for the right to delete of every entity that claims the stacks', async () => {
    const { action, deploy, event, listStacks, startTask } = await setUp({
      entities: [component('mine'), component('parts')],
      denied: ['component:default/parts'],
    });
    await deploy();
    await expect(
      startTask().run(action, {
        entityRef: 'component:default/mine',
        confirmName: 'mine',
      }),
    ).rejects.toThrow(
      'You lack the permission aws.environment.delete for component:default/parts',
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
    await expect(listStacks()).resolves.toHaveLength(2);
  });

  it('removes no stack that carries the tags of somebody else', async () => {
    const entity = component('parts', {
      'aws.amazon.com/cost-insights-tags': 'Cost=drone_other',
    });
    const { action, deploy, listStacks, startTask } = await setUp({
      entities: [entity],
    });
    await deploy();
    await expect(startTask().run(action, input)).rejects.toThrow(
      /has the name but not the tags of this environment/,
    );
    await expect(listStacks()).resolves.toHaveLength(2);
  });
});
