import {
  CancelUpdateStackCommand,
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
  paginateDescribeStackEvents,
  type Stack,
  type StackEvent,
} from '@aws-sdk/client-cloudformation';
import type { AwsScope } from '@hangar/plugin-aws-common';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import { isNotFound } from './awsErrorNames';
import { ChangeSetApi } from './ChangeSetApi';
import type { RetryAws } from './retryAws';

/** CloudFormation's API for the stacks of one account and region, with patience. */
export class StackApi {
  readonly changeSets: ChangeSetApi;

  constructor(
    private readonly options: {
      clients: AwsClientsService;
      scope: AwsScope;
      retry: RetryAws;
      /** Name of the role that CloudFormation works with. */
      serviceRoleName?: string;
    },
  ) {
    this.changeSets = new ChangeSetApi(call => this.send(call));
  }

  /** The role that CloudFormation makes resources with; undefined for the portal's own. */
  get serviceRoleArn(): string | undefined {
    const { scope, serviceRoleName } = this.options;
    return serviceRoleName
      ? `arn:aws:iam::${scope.accountId}:role/${serviceRoleName}`
      : undefined;
  }

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
