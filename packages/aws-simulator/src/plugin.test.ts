import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import awsSimulatorPlugin from '.';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

function start(simulator: { enabled?: boolean; port: number }) {
  return startTestBackend({
    features: [
      awsSimulatorPlugin,
      mockServices.rootConfig.factory({ data: { aws: { simulator } } }),
    ],
  });
}

describe('awsSimulatorPlugin', () => {
  it('runs the simulator while the backend runs', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/_simulator/world`;
    const backend = await start({ enabled: true, port });
    expect(await (await fetch(url)).json()).toMatchObject({ simulated: true });
    await backend.stop();
    await expect(fetch(url)).rejects.toThrow();
  });

  it('does nothing unless it is enabled', async () => {
    const port = await freePort();
    const backend = await start({ port });
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
    await backend.stop();
  });

  it('names the key of a port that is none', async () => {
    await expect(start({ enabled: true, port: 70_000 })).rejects.toThrow(
      'aws.simulator.port',
    );
  });
});
