import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { UNSCOPED_ACTIONS } from '../../infra/lib/access/unscoped-actions.ts';
import { CASES } from './support/parameters.ts';
import { type Resource, resourcesOf, synthesise } from './support/synth.ts';

const EVERYTHING = 'ecs-fargate private with everything';

type Statement = {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: Record<string, Record<string, string>>;
};

const list = <T>(value: T | T[]): T[] =>
  Array.isArray(value) ? value : [value];

const statementsOf = ({ Properties }: Resource) =>
  list(
    (Properties.PolicyDocument as { Statement: Statement | Statement[] })
      .Statement,
  );

/** What a role of the stack `access` may do, by its name's ending. */
function permissionsOf(suffix: string) {
  const policy = resourcesOf(EVERYTHING, 'AWS::IAM::Policy').find(
    ({ stack, logicalId }) =>
      stack === 'access' && logicalId.toLowerCase().includes(suffix),
  );
  assert.ok(policy, suffix);
  const statements = statementsOf(policy);
  return {
    statements,
    actions: statements.flatMap(({ Action }) => list(Action)),
  };
}

/** An ARN with its references as words: `arn:<AWS::Partition>:ecs:…`. */
const readable = (resource: unknown) =>
  JSON.stringify(resource)
    .replaceAll(/\{"Ref":"([^"]+)"\}/g, '<$1>')
    .replaceAll(/\{"Fn::Join":\["",(\[.*?\])\]\}/g, '$1')
    .replaceAll(/[",[\]]/g, '');

describe('Every policy', () => {
  test('allows no action with a wildcard, and * only for the actions that know no resources', () => {
    const used = new Set<string>();
    for (const one of CASES) {
      const policies = synthesise(one).resources.filter(
        ({ Type }) => Type === 'AWS::IAM::Policy',
      );
      for (const statement of policies.flatMap(statementsOf)) {
        const actions = list(statement.Action);
        assert.deepEqual(
          actions.filter(action => action.includes('*')),
          [],
        );
        if (!list(statement.Resource).includes('*')) continue;
        assert.deepEqual(
          actions.filter(action => !UNSCOPED_ACTIONS[action]),
          [],
        );
        actions.forEach(action => used.add(action));
      }
    }
    assert.deepEqual([...used].sort(), Object.keys(UNSCOPED_ACTIONS).sort());
  });

  test('is short enough for its role', () => {
    for (const { Properties } of resourcesOf(EVERYTHING, 'AWS::IAM::Policy')) {
      const text = readable(Properties.PolicyDocument);
      assert.ok(
        text.length < 10_240,
        `${Properties.PolicyName}: ${text.length}`,
      );
    }
  });

  test('belongs to a role that only a named service, person or repository takes on', () => {
    for (const { Properties } of resourcesOf(EVERYTHING, 'AWS::IAM::Role')) {
      const trust = JSON.stringify(Properties.AssumeRolePolicyDocument);
      assert.doesNotMatch(trust, /"Principal":("\*"|\{"AWS":"\*")/);
      if (trust.includes(':root')) {
        assert.match(trust, /"aws:MultiFactorAuthPresent":"true"/);
      }
    }
  });
});

describe('The roles of people', () => {
  test('are developer, operator and administrator', () => {
    const names = resourcesOf(EVERYTHING, 'AWS::IAM::Role')
      .filter(({ stack }) => stack === 'access')
      .map(({ Properties }) => Properties.RoleName);
    assert.deepEqual(names.sort(), [
      'drone-dev-engineer-iam-north-parts',
      'drone-dev-engineer-iam-north-parts-administrator',
      'drone-dev-engineer-iam-north-parts-developer',
      'drone-dev-engineer-iam-north-parts-operator',
    ]);
  });

  test('let a developer read and deploy, an operator repair, an administrator remove', () => {
    const developer = permissionsOf('developer').actions;
    const operator = permissionsOf('operator').actions;
    const administrator = permissionsOf('administrator').actions;
    assert.ok(developer.includes('ecr:PutImage'));
    assert.ok(developer.includes('ecs:UpdateService'));
    assert.ok(
      !developer.some(action =>
        /Delete(?!ChangeSet)|Stop(?!Query)|Execute(?!ChangeSet)/.test(action),
      ),
    );
    assert.ok(operator.includes('cloudwatch:PutMetricAlarm'));
    assert.ok(operator.includes('ecs:StopTask'));
    assert.ok(!operator.includes('ecr:PutImage'));
    assert.ok(!operator.some(action => action.startsWith('iam:')));
    for (const action of [...developer, ...operator]) {
      assert.ok(administrator.includes(action), action);
    }
    assert.ok(administrator.includes('cloudformation:DeleteStack'));
  });

  test('reach this environment only', () => {
    for (const role of ['developer', 'operator', 'administrator', 'deploy']) {
      const resources = permissionsOf(role)
        .statements.flatMap(({ Resource }) => list(Resource))
        .map(readable)
        .filter(resource => resource !== '*');
      assert.ok(resources.length > 5);
      for (const resource of resources) {
        assert.match(resource, /drone-dev-engineer-.*north-parts/);
      }
    }
  });
});

describe('The deploy role', () => {
  test('is for one repository in the GitHub environment of the same name', () => {
    const role = resourcesOf(EVERYTHING, 'AWS::IAM::Role').find(
      ({ Properties }) =>
        Properties.RoleName === 'drone-dev-engineer-iam-north-parts',
    );
    assert.ok(role);
    const { Statement: statements } = role.Properties
      .AssumeRolePolicyDocument as { Statement: Statement[] };
    assert.equal(statements.length, 1);
    assert.deepEqual(statements[0]?.Condition, {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub':
          'repo:example/parts:environment:prod',
      },
    });
  });

  test('passes no roles but those of the service, and makes none', () => {
    const { statements, actions } = permissionsOf('deploy');
    const passing = statements.filter(({ Action }) =>
      list(Action).includes('iam:PassRole'),
    );
    for (const { Resource, Condition } of passing) {
      assert.ok(Condition?.StringEquals?.['iam:PassedToService']);
      for (const resource of list(Resource).map(readable)) {
        assert.match(resource, /-(execution|task|access|instance)$/);
      }
    }
    assert.deepEqual(
      actions.filter(action =>
        /^(iam:(?!PassRole|GetRole)|rds:|secretsmanager:)/.test(action),
      ),
      [],
    );
  });

  test('is there only where the parameters name a repository', () => {
    const names = resourcesOf(
      'ecs-fargate public nat-gateway dev',
      'AWS::IAM::Role',
    )
      .filter(({ stack }) => stack === 'access')
      .map(({ Properties }) => Properties.RoleName);
    assert.equal(names.length, 3);
  });
});
