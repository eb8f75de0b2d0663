import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { readAwsSimulatorConfig } from './readAwsSimulatorConfig';
import { startAwsSimulator } from './server';
import { createWorld } from './world/createWorld';

/**
 * Backend plugin that runs the simulated AWS on loopback while
 * `aws.simulator.enabled` is true.
 *
 * @public
 */
export const awsSimulatorPlugin = createBackendPlugin({
  pluginId: 'aws-simulator',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, lifecycle, logger }) {
        const settings = readAwsSimulatorConfig(config);
        if (!settings) {
          return;
        }
        const { port, ...options } = settings;
        const simulator = await startAwsSimulator({
          world: createWorld(options),
          port,
        });
        lifecycle.addShutdownHook(() => simulator.close());
        logger.info(`AWS is simulated on ${simulator.url}`);
      },
    });
  },
});
