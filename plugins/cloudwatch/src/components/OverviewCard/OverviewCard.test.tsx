import { screen } from '@testing-library/react';
import {
  alarmsResponse,
  cpu,
  cpuAlarm,
  latency,
  metric,
  metricsResponse,
  okAlarm,
  points,
} from '../../__testUtils__/answers';
import { refusal, startBackend } from '../../__testUtils__/backend';
import { renderPlugin } from '../../__testUtils__/renderPlugin';

const requests = metric(
  'load-balancer/RequestCount',
  [{ statistic: 'Sum', points: points(150, 50) }],
  { unit: 'count', resourceName: 'drone-prod-engineer-alb' },
);
const errors = metric(
  'load-balancer/HTTPCode_Target_5XX_Count',
  [{ statistic: 'Sum', points: points(4) }],
  { unit: 'count', resourceName: 'drone-prod-engineer-alb' },
);

describe('OverviewCard', () => {
  it('tells the worst alarm, CPU, errors and response time in words and numbers', async () => {
    startBackend({
      metrics: metricsResponse([cpu, requests, errors, latency]),
      alarms: alarmsResponse([okAlarm, cpuAlarm]),
    });
    renderPlugin({ show: 'card' });

    expect(await screen.findByText('1 of 2')).toBeVisible();
    expect(screen.getAllByText('In alarm')).toHaveLength(2);
    expect(await screen.findByText('91.3%')).toBeVisible();
    expect(screen.getByText('Normal')).toBeVisible();
    expect(screen.getByText('2% of 200 requests')).toBeVisible();
    expect(screen.getByText('250 ms')).toBeVisible();
    expect(screen.getByText('Simulated data')).toBeVisible();
    expect(
      screen.getByRole('img', {
        name: /Trend of CPU: Average: lowest 41.5%, highest 91.3%, last 91.3%/,
      }),
    ).toBeVisible();
  });

  it('says what is not measured, and what AWS refuses', async () => {
    startBackend({
      metrics: metricsResponse([
        { ...cpu, series: [], status: 'forbidden' },
        { ...errors, series: [], status: 'no-data' },
      ]),
      alarms: alarmsResponse([]),
    });
    renderPlugin({ show: 'card' });

    expect(await screen.findByText('AWS refuses')).toBeVisible();
    expect(screen.getByText('No data')).toBeVisible();
    expect(screen.getByText('Not measured')).toBeVisible();
    expect(await screen.findByText('No alarm set')).toBeVisible();
  });

  it('says once which permission is missing', async () => {
    const denied = refusal(403, 'NotAllowedError', 'Unauthorized');
    startBackend({ metrics: denied, alarms: denied });
    renderPlugin({ show: 'card' });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'cloudwatch.metrics.read',
    );
  });

  it('shows the alarms when the metrics fail', async () => {
    startBackend({
      metrics: refusal(503, 'ServiceUnavailableError', 'AWS is away.'),
      alarms: alarmsResponse([cpuAlarm]),
    });
    renderPlugin({ show: 'card' });

    expect(await screen.findByText('AWS is away.')).toBeVisible();
    expect(await screen.findByText('1 of 1')).toBeVisible();
  });
});
