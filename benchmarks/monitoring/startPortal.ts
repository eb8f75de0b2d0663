import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { startAwsSimulator } from '@hangar/aws-simulator';
import cloudwatchPlugin from '@hangar/plugin-cloudwatch-backend';
import { randomUUID } from 'node:crypto';
import { getFreePort } from '../portal/getFreePort';
import { entity } from './entity';

/**
 * A portal with a cold cache: a real backend with the CloudWatch plugin, and
 * the simulated AWS behind it, both on loopback.
 */
export async function startPortal() {
  const simulator = await startAwsSimulator({ port: 0 });
  const port = await getFreePort();
  const token = randomUUID();
  const accountId = '111122223333';

  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          baseUrl: `http://127.0.0.1:${port}`,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
          auth: {
            externalAccess: [
              { type: 'static', options: { token, subject: 'benchmark' } },
            ],
          },
        },
        aws: {
          simulator: {
            enabled: true,
            port: Number(new URL(simulator.url).port),
          },
          accounts: [{ accountId }],
        },
      },
    }),
  );
  backend.add(catalogServiceMock.factory({ entities: [entity] }));
  backend.add(cloudwatchPlugin);
  await backend.start();

  return {
    simulatorUrl: simulator.url,
    get: (path: string) =>
      fetch(`http://127.0.0.1:${port}/api/cloudwatch/v1${path}`, {
        headers: { Authorization: `Bearer ${token}` },
      }),
    async stop() {
      await backend.stop();
      await simulator.close();
    },
  };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;
