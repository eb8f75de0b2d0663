import {
  CreateChangeSetCommand,
  CreateStackCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  DescribeStackEventsCommand,
  ExecuteChangeSetCommand,
  UpdateStackCommand,
  UpdateTerminationProtectionCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { networkServer } from '@hangar/test-utils';
import {
  inventoryTemplate,
  type TestTemplate,
} from '../../__testUtils__/inventoryTemplate';
import { sampleClients } from '../../__testUtils__/sampleClients';
import { CHANGE_SET_MS, stackClient } from '../../__testUtils__/stackClient';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T03:00:00Z');
const STACK = 'drone-dev-engineer-cloudformation';

const bucket = { Type: 'AWS::S3::Bucket' };

function template(parts: Partial<TestTemplate>): string {
  return JSON.stringify({ Resources: { Bucket: bucket }, ...parts });
}

describe('CloudFormation refuses', () => {
  const { cloudFormation: client } = sampleClients();
  let world: World;
  let stacks: ReturnType<typeof stackClient>;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    stacks = stackClient(world, client);
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  it.each([
    ['JSON not well-formed', '{"Resources": '],
    ['At least one Resources member must be defined', '{"Resources": {}}'],
    [
      'Invalid template property or properties [Resource]',
      '{"Resource": {}, "Resources": {}}',
    ],
    [
      '[/Resources/Bucket] Every Resources object must contain a Type member',
      '{"Resources": {"Bucket": {}}}',
    ],
    [
      'Unrecognized resource types: [Bucket]',
      '{"Resources": {"Bucket": {"Type": "Bucket"}}}',
    ],
    [
      'Unresolved resource dependencies [Key, Other] in the Resources block of the template',
      template({
        Resources: {
          Bucket: {
            ...bucket,
            Properties: {
              A: { Ref: 'Key' },
              B: { 'Fn::Sub': '${Other.Arn}-${AWS::Region}-${!Literal}' },
            },
          },
        },
      }),
    ],
    [
      'Unresolved resource dependencies [Key] in the Outputs block of the template',
      template({ Outputs: { A: { Value: { Ref: 'Key' } } } }),
    ],
    [
      'instance of Fn::GetAtt references undefined resource Key',
      template({ Outputs: { A: { Value: { 'Fn::GetAtt': 'Key.Arn' } } } }),
    ],
    [
      'Circular dependency between resources: [A, B]',
      template({
        Resources: {
          A: { ...bucket, DependsOn: 'B' },
          B: { ...bucket, Properties: { X: { Ref: 'A' } } },
          C: { ...bucket, DependsOn: 'B' },
        },
      }),
    ],
    [
      'Number of resources, 501, is greater than maximum allowed, 500',
      template({
        Resources: Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [`B${index}`, bucket]),
        ),
      }),
    ],
    [
      "Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200",
      template({ Description: 'x'.repeat(51_200) }),
    ],
    [
      'Parameters: [Size] must have values',
      template({ Parameters: { Size: { Type: 'String' } } }),
    ],
    [
      'Unable to get mapping for Sizes::dev::small',
      template({
        Outputs: {
          A: { Value: { 'Fn::FindInMap': ['Sizes', 'dev', 'small'] } },
        },
      }),
    ],
  ])('a template: %s', async (message, body) => {
    await expect(stacks.change(STACK, body)).rejects.toMatchObject({
      name: 'ValidationError',
      message: expect.stringContaining(message),
    });
    // Nothing is left of it.
    await expect(stacks.describe(STACK)).rejects.toThrow('does not exist');
  });

  it('what may create IAM resources without being told so', async () => {
    const body = (name?: string) =>
      template({
        Resources: {
          Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: name } },
        },
      });
    for (const [capabilities, text] of [
      [[], body()],
      [['CAPABILITY_IAM'], body('reader')],
    ] as const) {
      await expect(
        stacks.change(STACK, text, { Capabilities: [...capabilities] }),
      ).rejects.toMatchObject({
        name: 'InsufficientCapabilitiesException',
        message: expect.stringMatching(
          /^Requires capabilities : \[CAP.*_IAM\]$/,
        ),
      });
    }
    const { Capabilities } = await client.send(
      new ValidateTemplateCommand({ TemplateBody: body('reader') }),
    );
    expect(Capabilities).toEqual(['CAPABILITY_NAMED_IAM']);
  });

  it('an update without changes, in a change set and without one', async () => {
    await stacks.deploy(STACK, inventoryTemplate());
    const id = await stacks.change(STACK, inventoryTemplate(), {
      ChangeSetType: 'UPDATE',
    });
    expect(
      await client.send(new DescribeChangeSetCommand({ ChangeSetName: id })),
    ).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason: expect.stringContaining("didn't contain changes"),
    });
    await expect(stacks.execute(id)).rejects.toMatchObject({
      name: 'InvalidChangeSetStatusException',
    });
    await expect(
      client.send(
        new UpdateStackCommand({
          StackName: STACK,
          TemplateBody: inventoryTemplate(),
          Capabilities: ['CAPABILITY_IAM'],
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
    });
  });

  it('a change set of a kind the stack cannot take', async () => {
    const update = { ChangeSetType: 'UPDATE' } as const;
    await expect(
      stacks.change(STACK, template({}), update),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      message: `Stack [${STACK}] does not exist`,
    });
    await stacks.change(STACK, template({}));
    await expect(stacks.change(STACK, template({}), update)).rejects.toThrow(
      /^Stack:arn:aws:.* is in REVIEW_IN_PROGRESS state and can not be updated\.$/,
    );
    await client.send(new DeleteStackCommand({ StackName: STACK }));
    stacks.pass(CHANGE_SET_MS);

    world.faults.set([
      {
        service: 'cloudformation',
        kind: 'resource-failure',
        resource: 'Bucket',
        times: 1,
      },
    ]);
    await stacks.deploy(STACK, template({}));
    await expect(stacks.change(STACK, template({}), update)).rejects.toThrow(
      'is in ROLLBACK_COMPLETE state and can not be updated.',
    );
    await expect(stacks.change(STACK, template({}))).rejects.toThrow(
      `Stack [${STACK}] already exists and cannot be created again`,
    );
    await expect(
      client.send(
        new CreateStackCommand({
          StackName: STACK,
          TemplateBody: template({}),
        }),
      ),
    ).rejects.toMatchObject({ name: 'AlreadyExistsException' });
  });

  it('a second change set of the same name, and repeats the first for its token', async () => {
    const request = {
      StackName: STACK,
      ChangeSetName: 'once',
      ChangeSetType: 'CREATE',
      TemplateBody: template({}),
      ClientToken: 'a',
    } as const;
    const create = (token: string) =>
      client.send(
        new CreateChangeSetCommand({ ...request, ClientToken: token }),
      );
    const first = await create('a');
    expect(await create('a')).toMatchObject({ Id: first.Id });
    await expect(create('b')).rejects.toMatchObject({
      name: 'AlreadyExistsException',
    });
    await expect(
      client.send(
        new DescribeChangeSetCommand({
          ChangeSetName: 'twice',
          StackName: STACK,
        }),
      ),
    ).rejects.toMatchObject({
      name: 'ChangeSetNotFoundException',
      message: 'ChangeSet [twice] does not exist',
    });
    // What is not there is deleted.
    await client.send(
      new DeleteChangeSetCommand({ ChangeSetName: 'twice', StackName: STACK }),
    );
  });

  it('a token that stood for another request, and repeats none', async () => {
    const id = await stacks.change(STACK, template({}));
    const execute = () =>
      client.send(
        new ExecuteChangeSetCommand({
          ChangeSetName: id,
          ClientRequestToken: 'token-1',
        }),
      );
    await execute();
    await execute();
    stacks.pass(10_000);
    await execute();
    const events = await stacks.events(STACK);
    expect(
      events.filter(event => event.ResourceStatus === 'CREATE_IN_PROGRESS'),
    ).toHaveLength(2);
    expect(events.at(-1)).toMatchObject({ ClientRequestToken: 'token-1' });
    await expect(
      client.send(
        new DeleteStackCommand({
          StackName: STACK,
          ClientRequestToken: 'token-1',
        }),
      ),
    ).rejects.toMatchObject({ name: 'TokenAlreadyExistsException' });
  });

  it('to delete what is protected, and to name what is not there', async () => {
    await stacks.deploy(STACK, template({}));
    await client.send(
      new UpdateTerminationProtectionCommand({
        StackName: STACK,
        EnableTerminationProtection: true,
      }),
    );
    await expect(stacks.remove(STACK)).rejects.toThrow(
      `Stack [${STACK}] cannot be deleted while TerminationProtection is enabled`,
    );
    await expect(
      client.send(new DescribeStackEventsCommand({ StackName: 'other' })),
    ).rejects.toThrow('Stack [other] does not exist');
    await client.send(new DeleteStackCommand({ StackName: 'other' }));
  });
});
