import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

// The viewers sit in a thread of their own, so that what they do is not taken
// for what the portal does.
const { baseUrl, viewers, pauseMs, asks } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: viewers });

const get = ({ path, authorization }) =>
  new Promise((resolve, reject) => {
    const asked = request(
      baseUrl + path,
      { agent, headers: { authorization } },
      response => {
        let size = 0;
        response.on('data', chunk => {
          size += chunk.length;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode, size }),
        );
        response.on('error', reject);
      },
    );
    asked.on('error', error => {
      // as a browser does: the server has just given up the idle connection
      if (asked.reusedSocket && error.code === 'ECONNRESET') {
        get({ path, authorization }).then(resolve, reject);
      } else {
        reject(error);
      }
    });
    asked.end();
  });

const times = [];
const statuses = {};
let bytes = 0;

async function view(viewer) {
  // nobody begins at the same moment
  let due = performance.now() + (viewer / viewers) * pauseMs;
  for (let index = viewer; index < asks.length; index += viewers) {
    await setTimeout(Math.max(0, due - performance.now()));
    const began = performance.now();
    const answer = await get(asks[index]);
    times.push(performance.now() - began);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    bytes += answer.size;
    due += pauseMs;
  }
}

await Promise.all(Array.from({ length: viewers }, (_, viewer) => view(viewer)));
agent.destroy();
parentPort.postMessage({ times, statuses, bytes });
