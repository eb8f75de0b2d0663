import type {
  AwsCredentialIdentityProvider,
  MiddlewareStack,
} from '@aws-sdk/types';
import type { AwsScope } from '@hangar/plugin-aws-common';

/**
 * What every AWS SDK client is made with.
 *
 * @public
 */
export type AwsClientSettings = {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  endpoint?: string;
  retryMode: 'standard';
  maxAttempts: number;
  customUserAgent: string;
  requestHandler: {
    connectionTimeout: number;
    requestTimeout: number;
    throwOnRequestTimeout: boolean;
  };
};

/**
 * What every AWS SDK v3 client has.
 *
 * @public
 */
export interface AwsClient {
  /** `serviceId` is the SDK's name of the service, e.g. `CloudWatch Logs`. */
  readonly config: { readonly serviceId: string };
  /** What each request passes through on its way to AWS and back. */
  // any: each client types its stack by its own operations, and what is added
  // here passes inputs and outputs through untouched
  readonly middlewareStack: MiddlewareStack<any, any>;
}

/**
 * The class of an AWS SDK v3 client, e.g. `CloudWatchClient`.
 *
 * @public
 */
export type AwsClientConstructor<C extends AwsClient> = new (
  settings: AwsClientSettings,
) => C;

/**
 * The one place where AWS SDK clients come from.
 *
 * @public
 */
export interface AwsClientsService {
  /** True when the AWS simulator answers instead of AWS. */
  readonly simulated: boolean;

  /**
   * A client of the given class for one account and region. The same client is
   * returned each time. Every attempt keeps to the rate budget of its
   * operation, and what the client throws are the errors of this package.
   *
   * @example
   * ```ts
   * const client = await clients.getClient(CloudWatchClient, { accountId, region });
   * await client.send(new GetMetricDataCommand({ … }));
   * ```
   *
   * @throws {@link AwsAccountNotConfiguredError} when the account is not
   * configured; no AWS request is made to find out
   */
  getClient<C extends AwsClient>(
    constructor: AwsClientConstructor<C>,
    scope: AwsScope,
  ): Promise<C>;
}
