import { createMoneyView } from '@hangar/plugin-aws-react';
import { service, usd } from '../../__testUtils__/answers';
import { buildCostBars } from './buildCostBars';

const texts = {
  money: createMoneyView('en'),
  rest: (count: number) => `Other (${count})`,
  label: (date: string) => date,
  shortLabel: (date: string) => date.slice(8),
  note: () => undefined,
};
const services = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    service(`Service ${index + 1}`, '0.3', '0.1', '0.2'),
  );
const build = (count: number) =>
  buildCostBars({ services: services(count), total: usd('0') }, texts);

describe('the bars of costs', () => {
  it('are the eight most expensive services, and the others together', () => {
    const { series, rows, total } = build(11);
    expect(series).toHaveLength(9);
    expect(series[8]).toEqual({
      id: 'rest',
      label: 'Other (3)',
      total: '$0.90',
      isRest: true,
    });
    expect(rows[1]).toMatchObject({ id: '2026-11-02', total: '$2.20' });
    expect(rows[1].segments[8]).toEqual({
      value: 0.6,
      text: '$0.60',
      isEstimated: true,
    });
    expect(total).toBe('$3.30');
  });

  it('leave no single service without its name', () => {
    expect(build(9).series[8]).toMatchObject({
      label: 'Service 9',
      isRest: true,
    });
    expect(build(8).series.map(({ isRest }) => isRest)).not.toContain(true);
  });

  it('add amounts up exactly, also below zero and where a day is missing', () => {
    const { rows, total, series } = buildCostBars(
      {
        services: [
          service('A', '0.0000000002', '0.0000000001', '0.0000000001'),
          service('B', '-5.005', '-5.005'),
        ],
        total: usd('0'),
      },
      texts,
    );
    expect(rows.map(row => row.total)).toEqual(['-$5.00', '< $0.01']);
    expect(rows[1].segments[1]).toEqual({
      value: 0,
      text: '$0.00',
      isEstimated: false,
    });
    expect(series.map(part => part.total)).toEqual(['< $0.01', '-$5.01']);
    expect(total).toBe('-$5.00');
  });
});
