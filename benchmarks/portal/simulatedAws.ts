import type { RunningAwsSimulator } from '@hangar/aws-simulator';

const accountIds = ['111122223333', '444455556666'];

/** `aws` of the configuration of a portal with the simulated AWS behind it. */
export const toAwsConfig = (simulator: RunningAwsSimulator) => ({
  simulator: { enabled: true, port: Number(new URL(simulator.url).port) },
  accounts: accountIds.map(accountId => ({
    accountId,
    accessKeyId: `SIMULATED${accountId}`,
    secretAccessKey: 'simulated',
  })),
});
