import {
  CancelUpdateStackCommand,
  CloudFormationClient,
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  ExecuteChangeSetCommand,
  UpdateTerminationProtectionCommand,
  paginateDescribeStackEvents,
  type CreateChangeSetCommandInput,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import type { AwsScope } from '@hangar/plugin-aws-common';
import { isAwsError, type AwsClientsService } from '@hangar/plugin-aws-node';
import { readChangeSet, type ChangeSet } from './readChangeSet';
import type { RetryAws } from './retryAws';

/** Whether AWS's error says that there is no such stack or change set. */
export function isNotFound(error: unknown): boolean {
  return (
    isAwsError(error) &&
    (/NotFound/.test(error.aws.awsErrorName ?? '') ||
      / does not exist/.test(error.message))
  );
}

function hasName(error: unknown, pattern: RegExp): boolean {
  return isAwsError(error) && pattern.test(error.aws.awsErrorName ?? '');
}

/** CloudFormation's API for the stacks of one account and region, with patience. */
export class StackApi {
  constructor(
    private readonly options: {
      clients: AwsClientsService;
      scope: AwsScope;
      retry: RetryAws;
    },
  ) {}

  get region(): string {
    return this.options.scope.region;
  }

  /** Runs one request, again while its failure passes. */
  send<T>(call: (client: CloudFormationClient) => Promise<T>): Promise<T> {
    const { clients, scope, retry } = this.options;
    return retry(async ({ renewCredentials }) => {
      const client = await clients.getClient(CloudFormationClient, scope);
      if (renewCredentials) {
        await client.config.credentials({ forceRefresh: true });
      }
      return call(client);
    });
  }

  /** A stack by its name, or, also when it is deleted, by its id. */
  async findStack(nameOrId: string): Promise<Stack | undefined> {
    try {
      const { Stacks } = await this.send(client =>
        client.send(new DescribeStacksCommand({ StackName: nameOrId })),
      );
      return Stacks?.[0];
    } catch (error) {
      if (isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Asking again for the same name is no error: an answer may have been lost. */
  async createChangeSet(input: CreateChangeSetCommandInput): Promise<void> {
    try {
      await this.send(client => client.send(new CreateChangeSetCommand(input)));
    } catch (error) {
      if (!hasName(error, /^AlreadyExists/)) {
        throw error;
      }
    }
  }

  /** With all pages of its changes; undefined when there is none of that name. */
  async findChangeSet(
    stackName: string,
    changeSetName: string,
  ): Promise<ChangeSet | undefined> {
    try {
      return await this.send(client =>
        readChangeSet(client, { stackName, changeSetName }),
      );
    } catch (error) {
      if (isNotFound(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** @returns false when it cannot be executed any more, as after an earlier request whose answer was lost */
  async executeChangeSet(
    stackName: string,
    changeSetName: string,
    token: string,
  ): Promise<boolean> {
    try {
      await this.send(client =>
        client.send(
          new ExecuteChangeSetCommand({
            StackName: stackName,
            ChangeSetName: changeSetName,
            ClientRequestToken: token,
          }),
        ),
      );
      return true;
    } catch (error) {
      if (isNotFound(error) || hasName(error, /^InvalidChangeSetStatus/)) {
        return false;
      }
      throw error;
    }
  }

  async deleteChangeSet(stackName: string, changeSetName: string) {
    try {
      await this.send(client =>
        client.send(
          new DeleteChangeSetCommand({
            StackName: stackName,
            ChangeSetName: changeSetName,
          }),
        ),
      );
    } catch (error) {
      if (!isNotFound(error)) {
        throw error;
      }
    }
  }

  /** @param options - `retain` are logical ids of what is left alone, only after a deletion that failed */
  async deleteStack(
    nameOrId: string,
    options: { token?: string; retain?: string[] } = {},
  ): Promise<void> {
    await this.send(client =>
      client.send(
        new DeleteStackCommand({
          StackName: nameOrId,
          ClientRequestToken: options.token,
          RetainResources: options.retain,
        }),
      ),
    );
  }

  async cancelUpdate(stackName: string): Promise<void> {
    await this.send(client =>
      client.send(new CancelUpdateStackCommand({ StackName: stackName })),
    );
  }

  async setTerminationProtection(
    stackName: string,
    isProtected: boolean,
  ): Promise<void> {
    await this.send(client =>
      client.send(
        new UpdateTerminationProtectionCommand({
          StackName: stackName,
          EnableTerminationProtection: isProtected,
        }),
      ),
    );
  }

  /** Where events that come later begin. */
  async findNewestEventId(stackId: string): Promise<string | undefined> {
    const { StackEvents } = await this.send(client =>
      client.send(new DescribeStackEventsCommand({ StackName: stackId })),
    );
    return StackEvents?.[0]?.EventId;
  }

  /** The events after one of them, oldest first. Without one, all of them. */
  listEvents(stackId: string, after?: string): Promise<StackEvent[]> {
    return this.send(async client => {
      const events: StackEvent[] = [];
      const pages = paginateDescribeStackEvents(
        { client },
        { StackName: stackId },
      );
      for await (const page of pages) {
        for (const event of page.StackEvents ?? []) {
          if (event.EventId === after) {
            return events.reverse();
          }
          events.push(event);
        }
      }
      return events.reverse();
    });
  }
}
