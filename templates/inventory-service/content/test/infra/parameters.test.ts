import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findFaults } from '../../infra/lib/parameters/faults.ts';
import { notesOf } from '../../infra/lib/parameters/notes.ts';
import { parseParameters } from '../../infra/lib/parameters/read-parameters.ts';
import { suffixed } from '../../infra/lib/naming/suffixed.ts';
import { CASES, parametersWith } from './support/parameters.ts';

type Loose = Record<string, unknown>;

/** Faults of the example with some fields changed, whatever they are changed to. */
const faultsWith = (change: Loose) =>
  findFaults({ ...parametersWith(), ...change });

describe('A parameters file', () => {
  test('can be used as the portal writes it', () => {
    for (const { parameters } of CASES) {
      assert.deepEqual(findFaults(JSON.parse(JSON.stringify(parameters))), []);
    }
  });

  test('is refused with every fault named', () => {
    const { names, task, ...rest } = parametersWith();
    const { vpc: _vpc, ...fewerNames } = names;
    const wrong = {
      ...rest,
      names: fewerNames,
      task: { ...task, cpu: 333, memoryMiB: '1024' },
      environment: 'test',
      accountId: '12',
      monthlyBudgetUsd: 0,
      notificationEmail: 'nobody',
      domain: { name: 'parts.example.com' },
      egres: 'nat-gateway',
    };
    assert.deepEqual(findFaults(wrong).sort(), [
      'accountId must be 12 digits',
      'domain.hostedZoneId is missing',
      'domain.hostedZoneName is missing',
      'egres is not known: remove it',
      'environment must be one of dev, stg, prod',
      'monthlyBudgetUsd must be a number, 1 or more',
      'names.vpc is missing',
      'notificationEmail must be an e-mail address',
      'task.cpu must be one of 256, 512, 1024, 2048',
      'task.memoryMiB must be one of 512, 1024, 2048, 4096',
    ]);
    assert.throws(
      () => parseParameters(wrong, 'dev.json'),
      /^ParametersError: dev\.json cannot be used:\n- /,
    );
  });

  test('is refused when it is no object at all', () => {
    for (const value of [null, [], 'dev', 5]) {
      assert.deepEqual(findFaults(value), ['the file must be an object']);
    }
  });

  test('is refused when its choices contradict each other', () => {
    const { task, scaling } = parametersWith();
    const domain = {
      name: 'parts.example.com',
      hostedZoneId: 'Z0123456789',
      hostedZoneName: 'example.com',
    };
    const contradictions: [Loose, RegExp][] = [
      [
        { environment: 'prod', task: { ...task, spot: true } },
        /task\.spot is for dev only/,
      ],
      [
        { task: { ...task, minimum: 4 } },
        /must not be more than task\.maximum/,
      ],
      [{ task: { ...task, memoryMiB: 512 } }, /one of 1024, 2048, 4096, 3072/],
      [{ domain }, /domain needs the load balancer/],
      [
        { scaling: { ...scaling, requestsPerTarget: 5 } },
        /requestsPerTarget needs the load balancer/,
      ],
      [{ waf: true }, /waf needs a load balancer/],
      [
        {
          appRunnerSource: {
            connectionArn: 'arn:aws:apprunner:x',
            repositoryUrl: 'https://github.com/example/parts',
            branch: 'main',
            directory: '/',
          },
        },
        /appRunnerSource is for platform app-runner only/,
      ],
    ];
    for (const [change, words] of contradictions) {
      const faults = faultsWith(change);
      assert.equal(faults.length, 1);
      assert.match(faults.join(), words);
    }
  });

  test('tells what somebody should know who chose it', () => {
    const notes = (change: Parameters<typeof parametersWith>[0]) =>
      notesOf(parametersWith(change)).join('\n');
    assert.match(notes({ platform: 'app-runner' }), /existing customers only/);
    assert.match(notes({ platform: 'app-runner' }), /linux\/amd64/);
    assert.match(notes({ platform: 'app-runner' }), /no sign-in provider/);
    assert.match(
      notes({ network: 'private', egress: 'vpc-endpoints' }),
      /no sign-in provider/,
    );
    assert.doesNotMatch(notes({ network: 'private' }), /no sign-in provider/);
    assert.equal(notes({ publicUrl: 'https://parts.example.com' }), '');
  });
});

describe('A name with a suffix', () => {
  test('is cut to what AWS allows, and stays its own', () => {
    assert.equal(suffixed('a-b', 'role', 64), 'a-b-role');
    const long =
      'drone-dev-engineer-iam-the-parts-inventory-of-the-north-and-south';
    const cut = suffixed(long, 'administrator', 64);
    assert.match(cut, /^drone-dev-.*-[0-9a-f]{6}-administrator$/);
    assert.ok(cut.length <= 64);
    assert.notEqual(suffixed(`${long}-2`, 'administrator', 64), cut);
  });
});
