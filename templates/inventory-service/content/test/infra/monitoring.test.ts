import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CASES } from './support/parameters.ts';
import { only, resourcesOf } from './support/synth.ts';

const PUBLIC = 'ecs-fargate public nat-gateway dev';
const PRIVATE = 'ecs-fargate private nat-gateway prod';
const APP_RUNNER = 'app-runner public nat-gateway dev';
const PREFIX = 'drone-dev-engineer-cloudwatch-north-parts-';

const alarms = (title: string) =>
  Object.fromEntries(
    resourcesOf(title, 'AWS::CloudWatch::Alarm').map(({ Properties }) => [
      String(Properties.AlarmName).replace(PREFIX, ''),
      Properties,
    ]),
  );

const OF_DATABASE = [
  'database-cpu',
  'database-storage',
  'database-connections',
];

/** The documents' condition: above 80 %, 5-minute periods, 3 of 3. */
const HOT = {
  Threshold: 80,
  ComparisonOperator: 'GreaterThanThreshold',
  EvaluationPeriods: 3,
  DatapointsToAlarm: 3,
};

describe('Alarms', () => {
  test('are those of the documents and of a good operator', () => {
    const of = (title: string) => Object.keys(alarms(title)).sort();
    assert.deepEqual(
      of(PUBLIC),
      [...OF_DATABASE, '5xx', 'cpu', 'latency', 'running-tasks'].sort(),
    );
    assert.deepEqual(of(PRIVATE), [...of(PUBLIC), 'unhealthy-hosts'].sort());
    assert.deepEqual(
      of(APP_RUNNER),
      [...OF_DATABASE, '5xx', 'cpu', 'latency'].sort(),
    );
  });

  test('tell of CPU above 80 % in three periods of five minutes', () => {
    for (const { title } of CASES) {
      const { cpu = {}, 'database-cpu': database = {} } = alarms(title);
      assert.partialDeepStrictEqual(cpu, HOT);
      assert.partialDeepStrictEqual(database, { ...HOT, Period: 300 });
      const [query] = (cpu.Metrics ?? []) as { Period: number }[];
      assert.equal(query ? query.Period : cpu.Period, 300);
    }
    assert.match(
      JSON.stringify(alarms(APP_RUNNER).cpu?.Metrics),
      /AVG\(CPUUtilization\) FROM \\"AWS\/AppRunner\\"/,
    );
  });

  test('count running tasks without Container Insights', () => {
    assert.partialDeepStrictEqual(alarms(PUBLIC)['running-tasks'], {
      Namespace: 'AWS/ECS',
      MetricName: 'CPUUtilization',
      Statistic: 'SampleCount',
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
      TreatMissingData: 'breaching',
    });
  });

  test('look at the load balancer where there is one, else at the service', () => {
    const namespaces = (title: string) =>
      ['5xx', 'latency'].map(name => alarms(title)[name]?.Namespace);
    assert.deepEqual(namespaces(PUBLIC), ['PartsInventory', 'PartsInventory']);
    assert.deepEqual(namespaces(PRIVATE), [
      'AWS/ApplicationELB',
      'AWS/ApplicationELB',
    ]);
    assert.deepEqual(namespaces(APP_RUNNER), [
      'AWS/AppRunner',
      'AWS/AppRunner',
    ]);
  });

  test('each go to the topic, say what to do, and tell when it is over', () => {
    for (const { title } of CASES) {
      for (const alarm of Object.values(alarms(title))) {
        assert.match(JSON.stringify(alarm.AlarmActions), /Topic/);
        assert.deepEqual(alarm.OKActions, alarm.AlarmActions);
        assert.match(String(alarm.AlarmDescription), /\w{3,}.*[.:]/);
      }
    }
    assert.partialDeepStrictEqual(only(PUBLIC, 'AWS::SNS::Subscription'), {
      Protocol: 'email',
      Endpoint: 'operator@example.com',
    });
    const policy = JSON.stringify(only(PUBLIC, 'AWS::SNS::TopicPolicy'));
    assert.match(policy, /cloudwatch\.amazonaws\.com/);
    assert.match(policy, /"aws:SecureTransport":"false"/);
  });
});

type Widget = { type: string; properties: { title: string; query?: string } };

/** The body with its references as words, so that it can be read. */
function widgetsOf(title: string): Widget[] {
  const { DashboardName, DashboardBody } = only(
    title,
    'AWS::CloudWatch::Dashboard',
  );
  assert.equal(DashboardName, 'drone-dev-engineer-cloudwatch-north-parts');
  const { 'Fn::Join': join } = DashboardBody as {
    'Fn::Join': [string, unknown[]];
  };
  const text = join[1].map(part => (typeof part === 'string' ? part : 'REF'));
  return JSON.parse(text.join('')).widgets;
}

describe('The dashboard', () => {
  test('has the eight charts of the documents on either platform', () => {
    for (const { title } of CASES) {
      const charts = widgetsOf(title)
        .filter(({ type }) => type === 'metric')
        .map(({ properties }) => properties.title);
      assert.deepEqual(charts, [
        'CPUUtilization',
        'MemoryUtilization',
        'IncomingLogEvents',
        'Requests',
        '2xx',
        '4xx',
        '5xx',
        'RequestLatency',
      ]);
    }
  });

  test('shows the newest 100 messages of a pattern, and the errors', () => {
    const queries = (title: string) =>
      widgetsOf(title)
        .filter(({ type }) => type === 'log')
        .map(({ properties }) => properties.query ?? '');
    const [pattern = '', errors = ''] = queries(APP_RUNNER);
    assert.match(pattern, /SOURCE '\/aws\/apprunner\/.*\/application'/);
    assert.match(pattern, /like \/\(\?i\)pause\/ .*desc \| limit 100$/);
    assert.match(errors, /level in \["error", "fatal"\]/);
    assert.match(
      queries(PUBLIC)[0] ?? '',
      /SOURCE '\/ecs\/drone-dev-engineer-ecs-north-parts' .*limit 100$/,
    );
  });
});

describe('The budget', () => {
  test('sends notices at 50, 80 and 100 %, and when the month will exceed it', () => {
    const { Budget, NotificationsWithSubscribers } = only(
      PUBLIC,
      'AWS::Budgets::Budget',
    );
    assert.partialDeepStrictEqual(Budget, {
      BudgetLimit: { Amount: 80, Unit: 'USD' },
      TimeUnit: 'MONTHLY',
      CostFilters: { TagKeyValue: ['user:Component$north-parts'] },
    });
    const notices = NotificationsWithSubscribers as {
      Notification: { NotificationType: string; Threshold: number };
      Subscribers: { Address: string }[];
    }[];
    assert.deepEqual(
      notices.map(({ Notification: { NotificationType, Threshold } }) => [
        NotificationType,
        Threshold,
      ]),
      [
        ['ACTUAL', 50],
        ['ACTUAL', 80],
        ['ACTUAL', 100],
        ['FORECASTED', 100],
      ],
    );
    for (const { Subscribers } of notices) {
      assert.deepEqual(
        Subscribers.map(({ Address }) => Address),
        ['operator@example.com'],
      );
    }
  });
});
