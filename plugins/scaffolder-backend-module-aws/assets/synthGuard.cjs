'use strict';
/*
 * Loaded before an infrastructure program (`node --require`). Node's permission
 * model keeps the program to its files and away from other programs; what that
 * model leaves open in Node 22 and 24 is closed here: the network, signals to
 * other processes, and the debugger of another process.
 */
const dgram = require('node:dgram');
const dns = require('node:dns');
const http2 = require('node:http2');
const { syncBuiltinESMExports } = require('node:module');
const net = require('node:net');
const os = require('node:os');
const tls = require('node:tls');

function refuse(what) {
  return function refused() {
    throw Object.assign(
      new Error(
        `${what} is refused: an infrastructure program runs without network and without access to other processes.`,
      ),
      { code: 'ERR_ACCESS_DENIED' },
    );
  };
}

// Not configurable, so that the program cannot put the original back.
function close(target, name, what) {
  Object.defineProperty(target, name, {
    value: refuse(what),
    configurable: false,
    enumerable: true,
    writable: false,
  });
}

function closeFunctions(target, what) {
  for (const name of Object.getOwnPropertyNames(target)) {
    const property = Object.getOwnPropertyDescriptor(target, name);
    const isOpen =
      property?.configurable && typeof property.value === 'function';
    if (isOpen && name !== 'constructor') close(target, name, what);
  }
}

const network = 'The network';
for (const { prototype } of [net.Server, tls.Server, dgram.Socket]) {
  closeFunctions(prototype, network);
}
for (const name of ['connect', 'open']) {
  close(net.Socket.prototype, name, network);
}
for (const target of [net, tls]) {
  for (const name of ['connect', 'createConnection', 'createServer']) {
    close(target, name, network);
  }
}
closeFunctions(dns.Resolver.prototype, network);
closeFunctions(dns.promises.Resolver.prototype, network);
closeFunctions(dns.promises, network);
closeFunctions(dns, network);
close(dgram, 'createSocket', network);
close(http2, 'connect', network);
for (const name of ['fetch', 'WebSocket', 'EventSource']) {
  close(globalThis, name, network);
}

const processes = 'Access to another process';
for (const name of ['kill', '_kill', '_debugProcess', '_debugEnd', 'binding']) {
  close(process, name, processes);
}
close(os, 'setPriority', processes);
syncBuiltinESMExports();
