import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ConflictError,
  InputError,
  isError,
  NotAllowedError,
} from '@backstage/errors';
import { createControlHandlers } from '../control/createControlHandlers';
import {
  createAwsHandlers,
  type CreateAwsHandlersOptions,
} from '../faces/createAwsHandlers';
import { createWorld, type World } from '../world/createWorld';
import { createRequestListener } from './createRequestListener';

/**
 * Options of {@link startAwsSimulator}.
 *
 * @public
 */
export interface StartAwsSimulatorOptions extends CreateAwsHandlersOptions {
  /** Default: a new world. */
  world?: World;
  /** 0 takes a free port. */
  port: number;
  /** A loopback address: `127.0.0.1` (default), `::1` or `localhost`. */
  host?: string;
}

/**
 * A simulator that is listening.
 *
 * @public
 */
export interface RunningAwsSimulator {
  /** E.g. `http://127.0.0.1:4570`; the endpoint for AWS clients. */
  readonly url: string;
  /** The world it answers from; changes to it show in the next answer. */
  readonly world: World;
  /** Stops listening and ends the open connections. */
  close(): Promise<void>;
}

const LOOPBACK_HOSTS = ['127.0.0.1', '::1', 'localhost'];

/**
 * Starts the simulated AWS as an HTTP server on loopback, with the routes below
 * `/_simulator` that watch and steer it.
 *
 * @throws InputError for a host that is not loopback
 * @throws NotAllowedError in production
 * @throws ConflictError when the port is in use
 * @public
 */
export async function startAwsSimulator(
  options: StartAwsSimulatorOptions,
): Promise<RunningAwsSimulator> {
  const { world = createWorld(), port, host = '127.0.0.1' } = options;
  if (process.env.NODE_ENV === 'production') {
    throw new NotAllowedError(
      'The AWS simulator does not start in production: set aws.simulator.enabled to false and configure aws.accounts',
    );
  }
  if (!LOOPBACK_HOSTS.includes(host)) {
    throw new InputError(
      `The AWS simulator listens on loopback only: host must be one of ${LOOPBACK_HOSTS.join(', ')}, not ${host}`,
    );
  }
  const handlers = [
    ...createControlHandlers(world),
    ...createAwsHandlers(world, options),
  ];
  const server = createServer(createRequestListener(handlers));
  await listen(server, port, host);
  return {
    url: urlOf(server, host),
    world,
    close: () => close(server),
  };
}

async function listen(
  server: Server,
  port: number,
  host: string,
): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    if (isError(error) && error.code === 'EADDRINUSE') {
      throw new ConflictError(
        `The AWS simulator cannot listen on ${host}:${port} because the port is in use; end the other program or set aws.simulator.port`,
      );
    }
    throw error;
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close(error => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
