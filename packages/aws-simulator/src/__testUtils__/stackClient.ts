import {
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteStackCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  paginateDescribeStackEvents,
  type CreateChangeSetCommandInput,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import type { World } from '../world/createWorld';

export const COST_TAGS = [
  { Key: 'Cost', Value: 'drone_engineer' },
  { Key: 'Project', Value: 'infra-course-drone' },
];

type Options = Partial<CreateChangeSetCommandInput>;

/** Long enough for every change set, and for every stack. */
export const CHANGE_SET_MS = 300;
export const STACK_MS = 20_000;

/** Moves stacks of a world from one end of their life to the other. */
export function stackClient(world: World, client: CloudFormationClient) {
  let number = 0;
  const pass = (milliseconds: number) =>
    world.clock.set(new Date(world.now().getTime() + milliseconds));

  async function change(
    stackName: string,
    body: string,
    options: Options = {},
  ): Promise<string> {
    number += 1;
    const { Id } = await client.send(
      new CreateChangeSetCommand({
        StackName: stackName,
        ChangeSetName: `change-${number}`,
        ChangeSetType: 'CREATE',
        TemplateBody: body,
        Capabilities: ['CAPABILITY_NAMED_IAM'],
        Tags: COST_TAGS,
        ...options,
      }),
    );
    pass(CHANGE_SET_MS);
    return Id!;
  }

  async function describe(stackName: string): Promise<Stack> {
    const { Stacks } = await client.send(
      new DescribeStacksCommand({ StackName: stackName }),
    );
    return Stacks![0];
  }

  async function execute(changeSetId: string): Promise<void> {
    await client.send(
      new ExecuteChangeSetCommand({ ChangeSetName: changeSetId }),
    );
    pass(STACK_MS);
  }

  /** Oldest first, all pages, as `LogicalId STATUS`. */
  async function events(stackName: string): Promise<StackEvent[]> {
    const all: StackEvent[] = [];
    const pages = paginateDescribeStackEvents(
      { client },
      { StackName: stackName },
    );
    for await (const page of pages) {
      all.push(...(page.StackEvents ?? []));
    }
    return all.reverse();
  }

  return {
    pass,
    change,
    describe,
    execute,
    events,
    /** The stack as it is when its end is reached. */
    async deploy(
      stackName: string,
      body: string,
      options?: Options,
    ): Promise<Stack> {
      const id = await change(stackName, body, options);
      const { StackId } = await describe(stackName);
      await execute(id);
      return describe(StackId!);
    },
    async remove(stackName: string): Promise<Stack> {
      const { StackId } = await describe(stackName);
      await client.send(new DeleteStackCommand({ StackName: stackName }));
      pass(STACK_MS);
      return describe(StackId!);
    },
  };
}
