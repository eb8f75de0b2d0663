import { measure, type Measurement } from './monitoring/measure';

/**
 * What it costs when many people open the same Monitoring tab within a minute.
 * Fails when 200 viewers cost more GetMetricData requests than one, or when
 * there are more than two of them in a refresh period.
 */
const VIEWERS = 200;
const REFRESH_SECONDS = 60;
const MAX_PER_REFRESH = 2;

// only what goes wrong; the table is the point
process.env.LOG_LEVEL ??= 'error';

function toRow(scenario: string, viewers: number, measured: Measurement) {
  return {
    Scenario: scenario,
    Viewers: viewers,
    GetMetricData: measured.getMetricData,
    'AWS requests': measured.awsRequests,
    'Cost (USD)': measured.usd.toFixed(4),
    'p50 (ms)': Math.round(measured.p50),
    'p95 (ms)': Math.round(measured.p95),
  };
}

async function main(): Promise<number> {
  const one = await measure({ viewers: 1, spreadSeconds: 0 });
  const atOnce = await measure({ viewers: VIEWERS, spreadSeconds: 0 });
  const spread = await measure({
    viewers: VIEWERS,
    // the last one comes just before the answer is due again
    spreadSeconds: REFRESH_SECONDS - 2,
  });
  console.table([
    toRow('one viewer', 1, one),
    toRow('all at once', VIEWERS, atOnce),
    toRow('over a minute', VIEWERS, spread),
    {
      Scenario: 'each for themselves (calculated)',
      Viewers: VIEWERS,
      GetMetricData: one.getMetricData * VIEWERS,
      'AWS requests': one.awsRequests * VIEWERS,
      'Cost (USD)': (one.usd * VIEWERS).toFixed(4),
    },
  ]);
  const counts = [one, atOnce, spread].map(m => m.getMetricData);
  const good = counts.every(
    count =>
      count === one.getMetricData && count > 0 && count <= MAX_PER_REFRESH,
  );
  console.log(
    good
      ? `GetMetricData requests are the same for 1 and ${VIEWERS} viewers, and at most ${MAX_PER_REFRESH} a refresh period of ${REFRESH_SECONDS} s.`
      : `GetMetricData requests were ${counts.join(', ')}: they must be the same, and at most ${MAX_PER_REFRESH} a refresh period of ${REFRESH_SECONDS} s.`,
  );
  return good ? 0 : 1;
}

// the backends are stopped, but their AWS clients keep connections open
main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);
