import type { AwsScope } from '@hangar/plugin-aws-common';
import type {
  AwsClient,
  AwsClientConstructor,
  AwsClientsService,
} from '@hangar/plugin-aws-node';
import type { RetryAws } from '../cloudformation/retryAws';

/** Asks any AWS service of one account and region, again while its failure passes. */
export type CallAws = <C extends AwsClient, T>(
  constructor: AwsClientConstructor<C>,
  call: (client: C) => Promise<T>,
) => Promise<T>;

export function createCallAws(options: {
  clients: AwsClientsService;
  scope: AwsScope;
  retry: RetryAws;
}): CallAws {
  const { clients, scope, retry } = options;
  return (constructor, call) =>
    retry(async () => call(await clients.getClient(constructor, scope)));
}
