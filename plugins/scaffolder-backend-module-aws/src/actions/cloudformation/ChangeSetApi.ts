import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  ExecuteChangeSetCommand,
  type CloudFormationClient,
  type CreateChangeSetCommandInput,
} from '@aws-sdk/client-cloudformation';
import { hasName, isNotFound } from './awsErrorNames';
import { readChangeSet, type ChangeSet } from './readChangeSet';

/** Runs one request, again while its failure passes. */
export type SendCloudFormation = <T>(
  call: (client: CloudFormationClient) => Promise<T>,
) => Promise<T>;

/** CloudFormation's API for change sets. */
export class ChangeSetApi {
  constructor(private readonly sendRequest: SendCloudFormation) {}

  /** Asking again for the same name is no error: an answer may have been lost. */
  async create(input: CreateChangeSetCommandInput): Promise<void> {
    try {
      await this.sendRequest(client =>
        client.send(new CreateChangeSetCommand(input)),
      );
    } catch (error) {
      if (!hasName(error, /^AlreadyExists/)) {
        throw error;
      }
    }
  }

  /** With all pages of its changes; undefined when there is none of that name. */
  async find(
    stackName: string,
    changeSetName: string,
  ): Promise<ChangeSet | undefined> {
    try {
      return await this.sendRequest(client =>
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
  async execute(
    stackName: string,
    changeSetName: string,
    token: string,
  ): Promise<boolean> {
    try {
      await this.sendRequest(client =>
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

  async delete(stackName: string, changeSetName: string): Promise<void> {
    try {
      await this.sendRequest(client =>
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
}
