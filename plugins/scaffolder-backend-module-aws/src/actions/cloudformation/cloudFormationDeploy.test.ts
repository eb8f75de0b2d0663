import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  ListChangeSetsCommand,
  ListStacksCommand,
} from '@aws-sdk/client-cloudformation';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { networkServer } from '@hangar/test-utils';
import {
  environmentStacks,
  stack,
  stackName,
  write,
} from './__testUtils__/assembly';
import { MemoryTask } from './__testUtils__/MemoryTask';
import { scope, startAws } from './__testUtils__/startAws';
import { createCloudFormationDeployAction } from './cloudFormationDeploy';

const input = { assemblyDir: 'infra/cdk.out', stackName, ...scope };
const deploy = { ...input, mode: 'deploy' as const };
const preview = { ...input, mode: 'preview' as const };
const EVENT = /^\d\d:\d\d:\d\d {2}/;

describe('aws:cloudformation:deploy', () => {
  const workspace = createMockDirectory();
  let number = 0;

  const setUp = async (options?: Parameters<typeof startAws>[0]) => {
    workspace.clear();
    await write(workspace.path, environmentStacks());
    const aws = startAws(options);
    const action = createCloudFormationDeployAction(aws.options);
    const client = await aws.options.clients.getClient(
      CloudFormationClient,
      scope,
    );
    const startTask = () => {
      number += 1;
      return new MemoryTask(`task-${number}`, workspace.path);
    };
    const listStacks = async () => {
      const { StackSummaries } = await client.send(new ListStacksCommand({}));
      return StackSummaries!
        .filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE')
        .map(({ StackName, StackStatus }) => `${StackName} ${StackStatus}`);
    };
    const listChangeSets = async (part: string) => {
      const { Summaries } = await client.send(
        new ListChangeSetsCommand({ StackName: `${stackName}-${part}` }),
      );
      return Summaries!.filter(
        ({ ExecutionStatus }) => ExecutionStatus !== 'EXECUTE_COMPLETE',
      );
    };
    return { ...aws, action, client, startTask, listStacks, listChangeSets };
  };

  it('shows in a preview what a new environment adds, and leaves nothing', async () => {
    const { action, startTask, listStacks, count } = await setUp();
    const task = startTask();
    const output = await task.run(action, preview);
    expect(output.stacks).toMatchObject([
      {
        name: `${stackName}-data`,
        status: 'NOT_CREATED',
        changes: [
          { kind: 'add', type: 'AWS::RDS::DBInstance', logicalId: 'Database' },
          { kind: 'add', type: 'AWS::ECR::Repository', logicalId: 'Images' },
        ],
      },
      { changes: [{ kind: 'add', logicalId: 'Alarms' }] },
    ]);
    expect(output.changes).toContain(
      `| \`${stackName}-data\` | 追加 / Add | AWS::RDS::DBInstance | \`Database\` |`,
    );
    expect(task.log.join('\n')).toMatch(
      /\+ add +AWS::RDS::DBInstance +Database/,
    );
    await expect(listStacks()).resolves.toEqual([]);
    expect(count('ExecuteChangeSet')).toBe(0);
  });

  it('creates the stacks in order, tells each event once, and gives the outputs', async () => {
    const { action, startTask, listStacks, auditor, event } = await setUp();
    const task = startTask();
    const output = await task.run(action, deploy);
    expect(output.stacks).toMatchObject([
      { name: `${stackName}-data`, status: 'CREATE_COMPLETE' },
      {
        name: `${stackName}-service`,
        status: 'CREATE_COMPLETE',
        outputs: { Topic: expect.stringMatching(/^arn:aws:sns:/) },
      },
    ]);
    await expect(listStacks()).resolves.toHaveLength(2);

    const events = task.log.filter(line => EVENT.test(line));
    expect(new Set(events).size).toBe(events.length);
    const at = (text: string) => events.findIndex(line => line.includes(text));
    expect(at('CREATE_COMPLETE     AWS::RDS::DBInstance')).toBeGreaterThan(
      at('CREATE_IN_PROGRESS  AWS::RDS::DBInstance'),
    );
    expect(at('AWS::SNS::Topic')).toBeGreaterThan(
      at(`CREATE_COMPLETE     AWS::CloudFormation::Stack  ${stackName}-data`),
    );

    expect(auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'environment-deploy',
      severityLevel: 'high',
      meta: {
        stackName,
        ...scope,
        mode: 'deploy',
        initiator: 'user:default/mock',
        taskId: expect.any(String),
      },
    });
    expect(event.success).toHaveBeenCalledTimes(1);
  });

  it('says when there is nothing to change', async () => {
    const { action, startTask, count } = await setUp();
    await startTask().run(action, deploy);
    const executed = count('ExecuteChangeSet');
    const output = await startTask().run(action, deploy);
    expect(output.stacks).toMatchObject([
      { status: 'CREATE_COMPLETE', changes: [] },
      { outputs: { Topic: expect.any(String) }, changes: [] },
    ]);
    expect(output.changes).toContain('変更なし / No changes');
    expect(count('ExecuteChangeSet')).toBe(executed);
  });

  it('replaces a database only when that is confirmed', async () => {
    const { action, startTask, listChangeSets, listStacks } = await setUp();
    await startTask().run(action, deploy);
    const renamed = { DBInstanceIdentifier: 'drone-dev-engineer-rds-other' };
    await write(workspace.path, environmentStacks({ database: renamed }));

    const { stacks } = await startTask().run(action, preview);
    expect(stacks[0].changes).toMatchObject([
      { kind: 'replace', logicalId: 'Database', losesData: true },
    ]);
    await expect(listChangeSets('data')).resolves.toEqual([]);

    const task = startTask();
    await expect(task.run(action, deploy)).rejects.toThrow(
      /Nothing was changed in stack \S+: this deployment replaces AWS::RDS::DBInstance Database \(drone-dev-engineer-rds-parts\).*"confirmReplacement: true"/,
    );
    expect(task.log.join('\n')).toMatch(
      /! replace +AWS::RDS::DBInstance +Database \(drone-dev-engineer-rds-parts\) \[DBInstanceIdentifier\] — holds data/,
    );
    await expect(listChangeSets('data')).resolves.toEqual([]);
    await expect(listStacks()).resolves.toContain(
      `${stackName}-data CREATE_COMPLETE`,
    );

    const output = await startTask().run(action, {
      ...deploy,
      confirmReplacement: true,
    });
    expect(output.stacks[0].status).toBe('UPDATE_COMPLETE');
  });

  it('tells the root cause of a failed creation, and creates the stack anew the next time', async () => {
    const { action, startTask, listStacks, world, event } = await setUp();
    world.faults.set([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource: 'Database',
        reason: 'Insufficient capacity for db.t4g.micro',
        times: 1,
      },
    ]);
    const task = startTask();
    await expect(task.run(action, deploy)).rejects.toThrow(
      new RegExp(
        `Stack ${stackName}-data failed. Database \\(AWS::RDS::DBInstance\\): .*Insufficient capacity.*The stack is in ROLLBACK_COMPLETE`,
      ),
    );
    expect(event.fail).toHaveBeenCalledTimes(1);
    await expect(listStacks()).resolves.toEqual([
      `${stackName}-data ROLLBACK_COMPLETE`,
    ]);

    // "retry" runs the same task again
    const output = await task.run(action, deploy);
    expect(output.stacks).toMatchObject([
      { status: 'CREATE_COMPLETE' },
      { status: 'CREATE_COMPLETE' },
    ]);
    expect(task.log).toContainEqual(
      expect.stringMatching(/left by a creation that failed; it is deleted/),
    );
  });

  it('leaves a stack as it was when its update fails', async () => {
    const { action, startTask, world } = await setUp();
    await startTask().run(action, deploy);
    world.faults.set([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource: 'AWS::RDS::DBInstance',
        on: 'update',
        reason: 'The class is not available',
      },
    ]);
    const database = { DBInstanceClass: 'db.t4g.small' };
    await write(workspace.path, environmentStacks({ database }));
    await expect(startTask().run(action, deploy)).rejects.toThrow(
      /The class is not available.*UPDATE_ROLLBACK_COMPLETE. It is as it was before/,
    );
    world.faults.set([]);
    await expect(startTask().run(action, deploy)).resolves.toMatchObject({
      stacks: [{ status: 'UPDATE_COMPLETE' }, { changes: [] }],
    });
  });

  it.each([
    ['made a change set', 'plan.'],
    ['executed it', 'execute.'],
    ['told some events', 'events.'],
    ['seen the end', 'result.'],
  ])(
    'goes on where it was when the portal dies after it has %s',
    async (_, after) => {
      const { action, startTask, count } = await setUp();
      const task = startTask();
      await task.runUntilDeath(action, deploy, after);
      const toldBefore = task.log.filter(line => EVENT.test(line)).length;
      const output = await task.run(action, deploy);
      expect(output.stacks).toMatchObject([
        { status: 'CREATE_COMPLETE' },
        { status: 'CREATE_COMPLETE' },
      ]);
      expect(count('CreateChangeSet')).toBe(after === 'plan.' ? 3 : 2);
      expect(count('ExecuteChangeSet')).toBe(2);
      // only what was told in the very moment of death is told again
      const events = task.log.filter(line => EVENT.test(line));
      const again = events.length - new Set(events).size;
      expect(again).toBeLessThanOrEqual(after === 'events.' ? toldBefore : 0);
      expect(events.join('\n')).toContain(
        `CREATE_COMPLETE     AWS::CloudFormation::Stack  ${stackName}-data`,
      );
    },
  );

  it('goes on without the workspace that a restarted container has lost', async () => {
    const { action, startTask } = await setUp();
    const task = startTask();
    await task.runUntilDeath(action, deploy, 'execute.');
    workspace.clear();
    const output = await task.run(action, deploy);
    expect(output.stacks[1].status).toBe('CREATE_COMPLETE');
    await expect(startTask().run(action, deploy)).rejects.toThrow(
      /wrote no cloud assembly/,
    );
  });

  it('is patient with a throttled API, a fault of AWS and an expired session', async () => {
    const { action, startTask, world } = await setUp();
    const service = 'cloudformation';
    world.faults.set([
      {
        service,
        operation: 'DescribeStackEvents',
        kind: 'throttle',
        times: 10,
      },
      {
        service,
        operation: 'DescribeChangeSet',
        kind: 'error',
        code: 'ExpiredToken',
        times: 2,
      },
      {
        service,
        operation: 'ExecuteChangeSet',
        kind: 'error',
        code: 'InternalFailure',
        times: 5,
      },
    ]);
    const task = startTask();
    const output = await task.run(action, deploy);
    expect(output.stacks[1].status).toBe('CREATE_COMPLETE');
    expect(task.log).toContainEqual(
      expect.stringMatching(/asks to slow down.*The portal tries again in 1 s/),
    );
  });

  it('undoes a creation when the task is cancelled', async () => {
    const { action, startTask, listStacks } = await setUp();
    const cancel = new AbortController();
    const task = startTask();
    const running = task.run(action, deploy, cancel.signal);
    while (!task.log.some(line => line.includes('CREATE_IN_PROGRESS'))) {
      await new Promise(done => setTimeout(done, 10));
    }
    cancel.abort();
    await expect(running).rejects.toThrow(
      /was cancelled. The creation of stack \S+-data is being undone/,
    );
    while ((await listStacks()).length > 0) {
      await new Promise(done => setTimeout(done, 50));
    }
  });

  it('leaves a stack of the same name alone that is not its own', async () => {
    const { action, client, startTask } = await setUp();
    const name = `${stackName}-data`;
    const Tags = [{ Key: 'createdBy', Value: 'somebody' }];
    const [{ template: TemplateBody }] = [
      stack('data', { Topic: { Type: 'AWS::SNS::Topic' } }),
    ];
    await client.send(
      new CreateStackCommand({ StackName: name, TemplateBody, Tags }),
    );
    await expect(startTask().run(action, deploy)).rejects.toThrow(
      /has a stack "\S+-data" that is not this environment's: its tag Cost is missing/,
    );
    const { Stacks } = await client.send(
      new DescribeStacksCommand({ StackName: name }),
    );
    expect(Stacks![0].Tags).toEqual(Tags);
  });

  it('hands CloudFormation the role that the configuration names', async () => {
    const { action, startTask } = await setUp({
      aws: { deployment: { serviceRoleName: 'hangar-cloudformation' } },
    });
    const bodies: string[] = [];
    const listen = async ({ request }: { request: Request }) => {
      bodies.push(await request.clone().text());
    };
    networkServer.events.on('request:start', listen);
    try {
      await startTask().run(action, preview);
    } finally {
      networkServer.events.removeListener('request:start', listen);
    }
    expect(bodies).toContainEqual(
      expect.stringMatching(
        /Action=CreateChangeSet.*RoleARN=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fhangar-cloudformation/,
      ),
    );
  });

  it('asks AWS nothing for somebody without the permission, and records it', async () => {
    const { action, startTask, world, event } = await setUp({
      decision: 'DENY',
    });
    await expect(startTask().run(action, deploy)).rejects.toThrow(
      'You lack the permission aws.environment.deploy',
    );
    expect(world.requests.summary().items).toEqual([]);
    expect(event.fail).toHaveBeenCalledTimes(1);
  });

  it.each([
    [
      'a portal without deployment',
      { deployment: { enabled: false } },
      {},
      /"aws.deployment.enabled: true"/,
    ],
    [
      'an account without environment',
      {},
      { accountId: '444455556666' },
      /"accountId"/,
    ],
    ['a region that is not allowed', {}, { region: 'us-east-1' }, /"region"/],
    [
      'stacks of another name',
      {},
      { stackName: 'drone-dev-engineer-cloudformation-part' },
      /is not deployed: the stacks of this environment are called/,
    ],
    [
      'a folder outside of the workspace',
      {},
      { assemblyDir: '../x' },
      /outside its parent/,
    ],
  ])('refuses %s', async (_, aws, change, message) => {
    const { action, startTask, world } = await setUp({ aws });
    await expect(
      startTask().run(action, { ...deploy, ...change }),
    ).rejects.toThrow(message);
    expect(world.requests.summary().items).toEqual([]);
  });

  it('refuses stacks without the tags of the organisation', async () => {
    const { action, startTask } = await setUp();
    const topic = { Topic: { Type: 'AWS::SNS::Topic' } };
    const tags = {
      Cost: 'drone_other',
      Project: 'infra-course-drone',
      createdBy: 'engineer',
    };
    await write(workspace.path, [stack('data', topic, { tags })]);
    await expect(startTask().run(action, deploy)).rejects.toThrow(
      /must carry the tags Cost=drone_<user>/,
    );
  });
});
