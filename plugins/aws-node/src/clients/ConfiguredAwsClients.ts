import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import {
  AwsCredentialsManager,
  DefaultAwsCredentialsManager,
} from '@backstage/integration-aws-node';
import type { AwsScope } from '@hangar/plugin-aws-common';
import { RateBudgets } from '../budgets';
import { AwsAccountNotConfiguredError } from '../errors';
import { createClientPlugin } from './clientPlugin';
import { ConfiguredAccounts } from './ConfiguredAccounts';
import type {
  AwsClient,
  AwsClientConstructor,
  AwsClientsService,
} from './types';

const CONNECTION_TIMEOUT_MS = 3_000;
const REQUEST_TIMEOUT_MS = 15_000;
const MAX_ATTEMPTS = 3;

/**
 * AWS clients by the portal's configuration: `aws.accounts` and its siblings of
 * `@backstage/integration-aws-node`, and `aws.simulator`.
 *
 * @public
 */
export class ConfiguredAwsClients implements AwsClientsService {
  // each class of client has its own map: their names alone could clash
  private readonly clients = new Map<
    unknown,
    Map<string, Promise<AwsClient>>
  >();

  /**
   * Reads the configuration; no AWS request is made.
   *
   * @param options - `budgets` defaults to the portal's own rate budgets
   * @throws Error that names the key of `aws` whose value has the wrong form
   */
  static fromConfig(
    config: Config,
    options: { logger: LoggerService; budgets?: RateBudgets },
  ): ConfiguredAwsClients {
    const simulated =
      config.getOptionalBoolean('aws.simulator.enabled') ?? false;
    const port = config.getOptionalNumber('aws.simulator.port') ?? 4570;
    return new ConfiguredAwsClients(
      DefaultAwsCredentialsManager.fromConfig(config),
      ConfiguredAccounts.fromConfig(config),
      simulated ? `http://127.0.0.1:${port}` : undefined,
      options.budgets ?? new RateBudgets(),
      options.logger,
    );
  }

  private constructor(
    private readonly credentials: AwsCredentialsManager,
    private readonly accounts: ConfiguredAccounts,
    private readonly simulatorUrl: string | undefined,
    private readonly budgets: RateBudgets,
    private readonly logger: LoggerService,
  ) {}

  /** {@inheritDoc AwsClientsService.simulated} */
  get simulated(): boolean {
    return this.simulatorUrl !== undefined;
  }

  /** {@inheritDoc AwsClientsService.getClient} */
  async getClient<C extends AwsClient>(
    constructor: AwsClientConstructor<C>,
    scope: AwsScope,
  ): Promise<C> {
    const { accountId, region } = scope;
    if (!this.accounts.includes(accountId)) {
      throw new AwsAccountNotConfiguredError({ accountId, region });
    }
    const clients = this.getClientsOf(constructor);
    const key = `${accountId}/${region}`;
    let client = clients.get(key);
    if (!client) {
      client = this.createClient(constructor, { accountId, region });
      clients.set(key, client);
      client.catch(() => clients.delete(key));
    }
    return client;
  }

  private getClientsOf<C extends AwsClient>(
    constructor: AwsClientConstructor<C>,
  ) {
    let clients = this.clients.get(constructor);
    if (!clients) {
      clients = new Map();
      this.clients.set(constructor, clients);
    }
    // the map was made for this class, and only createClient fills it
    return clients as Map<string, Promise<C>>;
  }

  private async createClient<C extends AwsClient>(
    constructor: AwsClientConstructor<C>,
    scope: AwsScope,
  ): Promise<C> {
    const client = new constructor({
      region: scope.region,
      credentials: await this.getCredentials(scope.accountId),
      ...(this.simulatorUrl && { endpoint: this.simulatorUrl }),
      retryMode: 'standard',
      maxAttempts: MAX_ATTEMPTS,
      customUserAgent: 'hangar',
      requestHandler: {
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        requestTimeout: REQUEST_TIMEOUT_MS,
        throwOnRequestTimeout: true,
      },
    });
    client.middlewareStack.use(
      createClientPlugin({
        scope,
        service: client.config.serviceId,
        budgets: this.budgets,
        logger: this.logger,
      }),
    );
    return client;
  }

  private async getCredentials(accountId: string) {
    if (this.simulated) {
      // the simulator knows an account by its access key; assuming a role
      // would ask the real STS
      return async () => ({
        accessKeyId: `SIMULATED${accountId}`,
        secretAccessKey: 'simulated',
      });
    }
    const provider = await this.credentials.getCredentialProvider({
      accountId,
    });
    return provider.sdkCredentialProvider;
  }
}
