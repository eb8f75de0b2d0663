import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { freePort } from '../../dev/free-port.ts';
import { PLACEHOLDER } from '../../infra/lib/service/image.ts';
import { containerOf } from './support/container.ts';
import { only, resourcesOf } from './support/synth.ts';

const FIRST = 'ecs-fargate public on Spot, first deployment';
const FIRST_BEHIND_ENDPOINTS =
  'ecs-fargate private with endpoints, first deployment';

describe('Before there is an image', () => {
  test('a public image answers in its place, without the password', () => {
    const { Image, Environment, Secrets } = containerOf(FIRST);
    assert.equal(Image, 'public.ecr.aws/docker/library/node:24-alpine');
    assert.deepEqual([Environment, Secrets], [undefined, undefined]);
    assert.equal(only(FIRST, 'AWS::ECS::Service').DesiredCount, 1);
  });

  test('nothing runs where no public image can be fetched, so that nothing is waited for', () => {
    const { DesiredCount } = only(FIRST_BEHIND_ENDPOINTS, 'AWS::ECS::Service');
    assert.equal(DesiredCount, 0);
    assert.deepEqual(
      resourcesOf(
        FIRST_BEHIND_ENDPOINTS,
        'AWS::ApplicationAutoScaling::ScalableTarget',
      ),
      [],
    );
  });

  test('the placeholder answers 200 on every path of 8080', async () => {
    const port = await freePort();
    // The port of a container may be taken on this machine.
    const atPort = (text: string) => text.replaceAll('8080', `${port}`);
    const [, ...args] = PLACEHOLDER.command ?? [];
    assert.match(args.join(), /listen\(8080\)/);
    const child = spawn(process.execPath, args.map(atPort));
    const statusOf = (path: string) =>
      fetch(`http://127.0.0.1:${port}${path}`).then(
        answer => answer.status,
        () => 0,
      );
    try {
      for (let tries = 0; !(await statusOf('/')) && tries < 50; tries += 1) {
        await wait(100);
      }
      for (const path of ['/', '/health/live', '/health/ready', '/x/y?z']) {
        assert.equal(await statusOf(path), 200);
      }
      const { Command } = containerOf(FIRST).HealthCheck as {
        Command: string[];
      };
      execFileSync(process.execPath, Command.slice(2).map(atPort));
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });
});
