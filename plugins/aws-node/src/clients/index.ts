export { awsClientsServiceRef } from './awsClientsServiceRef';
export { ConfiguredAwsClients } from './ConfiguredAwsClients';
export type {
  AwsClient,
  AwsClientConstructor,
  AwsClientSettings,
  AwsClientsService,
} from './types';
