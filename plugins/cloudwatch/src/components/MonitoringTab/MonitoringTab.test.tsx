import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  alarmsResponse,
  cpu,
  cpuAlarm,
  entity,
  FROM,
  metric,
  metricsResponse,
  points,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPlugin, switchLanguage } from '../../__testUtils__/renderPlugin';

const findChart = (name: string) => screen.findByRole('figure', { name });
const showTable = async (chart: HTMLElement) => {
  await userEvent.click(
    within(chart).getByRole('button', { name: /Show as table|表で表示/ }),
  );
  return within(chart).getByRole('table');
};
const readRows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    );

describe('MonitoringTab', () => {
  it('brings the points AWS answered to the table of the chart, gaps as gaps', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const table = await showTable(await findChart('CPU utilization'));

    expect(readRows(table)).toEqual([
      ['91.3%'],
      ['no data'],
      ['43%'],
      ['41.5%'],
    ]);
    expect(table).toHaveTextContent(
      'Alarm drone-prod-engineer-cloudwatch-cpu: Threshold 80%',
    );
  });

  it('says that the data is simulated and how old it is', async () => {
    startBackend();
    renderPlugin({ show: 'tab' });

    const toolbar = await screen.findByRole('group', { name: 'What is shown' });
    expect(await within(toolbar).findByText('Simulated data')).toBeVisible();
    expect(within(toolbar).getByText(/as of/)).toHaveAttribute(
      'dateTime',
      '2026-11-02T03:00:00.000Z',
    );
  });

  it('compares with the period before, on the same time axis', async () => {
    const before = {
      ...cpu,
      series: [
        {
          statistic: 'Average' as const,
          points: [{ time: '2026-11-01T21:00:00.000Z', value: 7 }],
        },
      ],
    };
    const backend = startBackend({
      metrics: url =>
        url.searchParams.get('to') === FROM
          ? metricsResponse([before])
          : metricsResponse([cpu]),
    });
    renderPlugin({ show: 'tab' });
    await findChart('CPU utilization');

    await userEvent.click(
      screen.getByRole('switch', { name: 'Compare with the period before' }),
    );

    await waitFor(() => expect(backend.of('/metrics')).toHaveLength(2));
    expect(backend.of('/metrics')[1].searchParams.get('from')).toBe(
      '2026-11-01T21:00:00.000Z',
    );
    const table = await showTable(await findChart('CPU utilization'));
    expect(
      await within(table).findByText('Average, period before'),
    ).toBeInTheDocument();
    expect(readRows(table).at(-1)).toEqual(['41.5%', '7%']);
  });

  it('tells for each chart what AWS could not answer', async () => {
    startBackend({
      metrics: metricsResponse([
        { ...cpu, status: 'partial' },
        metric('ecs-service/MemoryUtilization', [], {
          status: 'forbidden',
          message: 'Not authorized to perform: cloudwatch:GetMetricData',
        }),
        metric('rds-instance/DatabaseConnections', [], { status: 'no-data' }),
        metric('rds-instance/FreeStorageSpace', [], { status: 'failed' }),
        metric('rds-instance/Unheard', [
          { statistic: 'Average', points: points(1) },
        ]),
      ]),
    });
    renderPlugin({ show: 'tab' });

    for (const text of [
      'AWS sent only part of the values.',
      'AWS does not allow the portal to read this metric.',
      'Not authorized to perform: cloudwatch:GetMetricData',
      'AWS has no values in this period.',
      'AWS could not compute this metric.',
    ]) {
      expect(await screen.findByText(text)).toBeVisible();
    }
    // A metric without a text of its own goes by AWS's name.
    expect(screen.getByRole('heading', { name: 'Unheard' })).toBeVisible();
    expect(screen.getAllByRole('figure')).toHaveLength(2);
  });

  it('asks for the range in the address, and tells what it could not use', async () => {
    const backend = startBackend();
    renderPlugin({
      show: 'tab',
      search: '?from=2026-11-01T00:00:00Z&to=2026-11-01T06:00:00Z',
    });
    await findChart('CPU utilization');
    expect(backend.of('/metrics')[0].searchParams.get('from')).toBe(
      '2026-11-01T00:00:00.000Z',
    );
    expect(backend.of('/logs')[0].searchParams.get('to')).toBe(
      '2026-11-01T06:00:00.000Z',
    );
  });

  it('falls back to the last 3 hours on a range it does not know', async () => {
    const backend = startBackend();
    renderPlugin({ show: 'tab', search: '?range=10y' });

    expect(
      await screen.findByText(/"range=10y" is not one of 1h, 3h, 12h/),
    ).toBeVisible();
    const { searchParams } = backend.of('/metrics')[0];
    expect(
      Date.parse(searchParams.get('to')!) -
        Date.parse(searchParams.get('from')!),
    ).toBe(3 * 3_600_000);
  });

  it('names the permission that is missing, and whom to ask', async () => {
    const denied = refusal(403, 'NotAllowedError', 'Unauthorized');
    startBackend({ metrics: denied, alarms: denied, logs: denied });
    renderPlugin({ show: 'tab' });

    const alerts = await screen.findAllByRole('alert');
    expect(alerts.map(alert => alert.textContent)).toEqual([
      expect.stringContaining('cloudwatch.metrics.read'),
      expect.stringContaining('cloudwatch.metrics.read'),
      expect.stringMatching(/cloudwatch\.logs\.read.*owner \(platform\)/),
    ]);
  });

  it('says what failed in the words of the server, and tries again', async () => {
    let isBroken = true;
    const sentence = 'AWS throttled GetMetricData. Try again in 10 seconds.';
    const broken = refusal(503, 'ServiceUnavailableError', sentence);
    startBackend({
      metrics: () => (isBroken ? broken() : metricsResponse([cpu])),
    });
    renderPlugin({ show: 'tab' });
    expect(await screen.findByText(sentence)).toBeVisible();

    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await findChart('CPU utilization')).toBeVisible();
  });

  it('says why AWS gave nothing in the language of the reader, with the sentence of the server', async () => {
    const sentence = 'it lacks the IAM action cloudwatch:GetMetricData';
    startBackend({
      metrics: refusal(502, 'AwsAccessDeniedError', sentence, {
        kind: 'access-denied',
      }),
    });
    renderPlugin({ show: 'tab', language: 'ja' });
    expect(
      await screen.findByText(/^AWS がポータルのロールを拒否しました/),
    ).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
  });

  it('warns when AWS did not answer and old values are shown', async () => {
    startBackend({ metrics: metricsResponse([cpu], { stale: true }) });
    renderPlugin({ show: 'tab' });

    expect(
      await screen.findByText('These values are not up to date'),
    ).toBeVisible();
    expect(await findChart('CPU utilization')).toBeVisible();
  });

  it('keeps the values when a refresh fails, and says so', async () => {
    let isBroken = false;
    const broken = refusal(503, 'ServiceUnavailableError', 'AWS is away.');
    startBackend({
      metrics: () => (isBroken ? broken() : metricsResponse([cpu])),
    });
    renderPlugin({ show: 'tab' });
    await findChart('CPU utilization');

    isBroken = true;
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));

    expect(await screen.findByText(/AWS is away\./)).toBeVisible();
    expect(await findChart('CPU utilization')).toBeVisible();
  });

  it('says that there are no metrics and no alarms', async () => {
    startBackend({
      metrics: metricsResponse([]),
      alarms: alarmsResponse([]),
    });
    renderPlugin({ show: 'tab' });

    expect(
      await screen.findByText(/AWS has no metrics for the resources/),
    ).toBeVisible();
    expect(
      await screen.findByText(/No CloudWatch alarm watches/),
    ).toBeVisible();
  });

  it('names each annotation that could not be read', async () => {
    startBackend({
      metrics: metricsResponse([cpu], {
        problems: [
          {
            annotation: 'aws.amazon.com/load-balancer-arn',
            value: 'x',
            message: '"x" is not an ARN.',
          },
        ],
      }),
    });
    renderPlugin({ show: 'tab' });

    expect(
      await screen.findByText('aws.amazon.com/load-balancer-arn'),
    ).toBeVisible();
    expect(screen.getByText(/"x" is not an ARN\./)).toBeVisible();
  });

  it('shows which annotations to add to an entity that has none', async () => {
    const { annotations, ...metadata } = entity.metadata;
    renderPlugin({ show: 'component', entity: { ...entity, metadata } });

    const example = await screen.findByRole('region', {
      name: 'Example catalog-info.yaml',
    });
    expect(example).toHaveTextContent('name: parts-inventory');
    expect(example).toHaveTextContent('aws.amazon.com/amazon-ecs-service-arn');
  });

  it('speaks Japanese, and changes the language at once', async () => {
    startBackend({
      metrics: metricsResponse([cpu]),
      alarms: alarmsResponse([cpuAlarm]),
    });
    renderPlugin({ show: 'tab', language: 'ja' });

    const table = await showTable(await findChart('CPU 使用率'));
    expect(within(table).getByText('平均')).toBeInTheDocument();
    expect(screen.getByText('模擬データ')).toBeVisible();
    expect(
      screen.getByText('CPU 使用率（平均）> 80%、5 分間隔 3 回のうち 3 回'),
    ).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'ログ', level: 2 }),
    ).toBeVisible();

    switchLanguage('en');

    expect(await findChart('CPU utilization')).toBeVisible();
  });
});
