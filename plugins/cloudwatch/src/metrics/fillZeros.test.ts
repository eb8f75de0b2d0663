import {
  FROM,
  metric,
  metricsResponse,
  points,
} from '../__testUtils__/answers';
import { fillZeros } from './fillZeros';

const TO = new Date(Date.parse(FROM) + 3 * 300_000).toISOString();
const requests = metric('load-balancer/RequestCount', [
  { statistic: 'Sum', points: points(10, null, 30) },
]);
const errors = (rest: Partial<typeof requests>, ...values: number[]) =>
  metric(
    'load-balancer/HTTPCode_Target_5XX_Count',
    [{ statistic: 'Sum', points: points(...values) }],
    rest,
  );
const fill = (...items: Array<typeof requests>) =>
  fillZeros(metricsResponse(items, { to: TO })).items.map(
    ({ status, series }) => [status, series[0].points.map(p => p.value)],
  );

describe('fillZeros', () => {
  it('puts zeros where AWS reports only what is above zero', () => {
    expect(fill(requests, errors({}, 0, 4))).toEqual([
      ['complete', [10, 30]],
      ['complete', [0, 4, 0]],
    ]);
  });

  it('takes no answer for zero where the resource reports at all', () => {
    expect(fill(requests, errors({ status: 'no-data' }))[1]).toEqual([
      'complete',
      [0, 0, 0],
    ]);
  });

  it('invents nothing for a resource that reports nothing', () => {
    expect(fill(errors({ status: 'no-data' }))).toEqual([['no-data', []]]);
  });

  it('invents nothing where AWS answered only in part', () => {
    expect(fill(requests, errors({ status: 'partial' }, 3))[1]).toEqual([
      'partial',
      [3],
    ]);
  });
});
