import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

export type AwsSimulatorConfig = {
  port: number;
  stateFile?: string;
  seed?: string;
};

const DEFAULT_PORT = 4570;

/**
 * Reads `aws.simulator`; undefined when it is not enabled.
 *
 * @throws InputError for a port that is none
 */
export function readAwsSimulatorConfig(
  root: Config,
): AwsSimulatorConfig | undefined {
  const config = root.getOptionalConfig('aws.simulator');
  if (!config?.getOptionalBoolean('enabled')) {
    return undefined;
  }
  const port = config.getOptionalNumber('port') ?? DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InputError(
      `aws.simulator.port must be a port number from 0 to 65535, not ${port}`,
    );
  }
  return {
    port,
    stateFile: config.getOptionalString('stateFile'),
    seed: config.getOptionalString('seed'),
  };
}
