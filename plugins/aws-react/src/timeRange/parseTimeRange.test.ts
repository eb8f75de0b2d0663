import { parseAutoRefresh, parseTimeRange } from './parseTimeRange';

const NOW = new Date('2026-11-02T03:00:00Z');
const parse = (search: string) => {
  const params = new URLSearchParams(search);
  return parseTimeRange(
    {
      range: params.get('range'),
      from: params.get('from'),
      to: params.get('to'),
    },
    NOW,
  );
};

describe('parseTimeRange', () => {
  it('takes the last 3 hours when the address names no range', () => {
    expect(parse('')).toEqual({
      selection: { type: 'relative', preset: '3h' },
    });
  });

  it('takes a named range', () => {
    expect(parse('range=4w').selection).toEqual({
      type: 'relative',
      preset: '4w',
    });
  });

  it('takes two points in time, with any offset', () => {
    expect(
      parse('from=2026-11-01T09:00:00%2B09:00&to=2026-11-01T06:00:00Z'),
    ).toEqual({
      selection: {
        type: 'absolute',
        from: new Date('2026-11-01T00:00:00Z'),
        to: new Date('2026-11-01T06:00:00Z'),
      },
    });
  });

  it.each([
    ['range=5h', { type: 'range', value: '5h' }],
    ['range=', { type: 'range', value: '' }],
    ['from=2026-11-01T00:00:00Z', { type: 'pair' }],
    [
      'from=yesterday&to=2026-11-01T00:00:00Z',
      { type: 'date', field: 'from', value: 'yesterday' },
    ],
    [
      'from=2026-11-01T00:00:00Z&to=2026-13-01T00:00:00Z',
      { type: 'date', field: 'to', value: '2026-13-01T00:00:00Z' },
    ],
    ['from=2026-11-01T06:00:00Z&to=2026-11-01T00:00:00Z', { type: 'order' }],
    ['from=2016-11-01T00:00:00Z&to=2026-11-01T00:00:00Z', { type: 'long' }],
    ['from=2027-01-01T00:00:00Z&to=2027-01-02T00:00:00Z', { type: 'future' }],
  ])('reports %s and takes the last 3 hours', (search, problem) => {
    expect(parse(search)).toEqual({
      selection: { type: 'relative', preset: '3h' },
      problem,
    });
  });
});

describe('parseAutoRefresh', () => {
  it('takes the known intervals', () => {
    expect(parseAutoRefresh('5m')).toEqual({ autoRefresh: '5m' });
  });

  it.each(['2m', 'constructor'])('reports %s and stays off', value => {
    expect(parseAutoRefresh(value)).toEqual({
      autoRefresh: 'off',
      problem: { type: 'refresh', value },
    });
  });
});
