import { createServer } from 'node:net';
import { LaunchFailure } from './failure.mjs';

function isFree(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () =>
      server.close(() => resolve(true)),
    );
  });
}

/** Throws the sentence that names the port and the way to choose another. */
export async function refuseUsedPort(port, what, variable) {
  if (!(await isFree(port))) {
    throw new LaunchFailure(
      `Port ${port} (${what}) is in use: end the program that uses it, or choose another with ${variable}=<port>.`,
    );
  }
}

/** Reads a port from the environment; throws where it is not one. */
export function portFrom(variable, fallback) {
  const text = process.env[variable];
  if (!text) return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new LaunchFailure(
      `${variable}=${text} is not a port: give a whole number from 1 to 65535.`,
    );
  }
  return port;
}
