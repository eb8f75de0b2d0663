import { createSourceState, type SourceState } from '../store';
import { isMonthFinal, listMonths } from './planSlices';
import { getBackOff, getDue } from './schedule';

const HOUR = 60 * 60 * 1000;
const now = new Date('2026-11-25T12:00:00Z');
const ago = (hours: number) =>
  new Date(now.getTime() - hours * HOUR).toISOString();

const due = (
  state: Partial<SourceState>,
  options: { begun?: number[]; isWanted?: boolean } = {},
) =>
  getDue(
    { ...createSourceState('payer', 'cost-explorer'), ...state },
    {
      now,
      frequencyMs: 8 * HOUR,
      begun: (options.begun ?? []).map(ago),
      isWanted: options.isWanted ?? false,
    },
  );
const open = (hours: number) => ({
  isIngestDone: false,
  ingestStartedAt: ago(hours),
});

describe('getDue', () => {
  it.each<[string, string, Parameters<typeof due>]>([
    ['begin', 'nothing was read yet', [{}]],
    ['nothing', 'the last began 7 hours ago', [{ ingestStartedAt: ago(7) }, { begun: [7] }]],
    ['begin', 'it began 8 hours ago', [{ ingestStartedAt: ago(8) }, { begun: [8] }]],
    ['nothing', 'there were three today', [{ ingestStartedAt: ago(8) }, { begun: [8, 16, 23] }]],
    ['begin', 'there were three in the last 24 hours and more', [{ ingestStartedAt: ago(8) }, { begun: [8, 16, 24] }]],
    ['begin', 'an entity asks for more', [{ ingestStartedAt: ago(1) }, { begun: [1], isWanted: true }]],
    ['nothing', 'it asks, but the last has only begun', [{ ingestStartedAt: ago(0.2) }, { begun: [0.2], isWanted: true }]],
    ['nothing', 'it asks, but one has to be left', [{ ingestStartedAt: ago(1) }, { begun: [1, 2], isWanted: true }]],
    ['continue', 'it was killed', [open(1)]],
    ['nothing', 'it waits after a failure', [{ ...open(1), failures: 1, nextAttemptAt: ago(-0.1) }]],
    ['continue', 'it has waited', [{ ...open(1), failures: 1, nextAttemptAt: ago(0) }]],
    ['begin', 'it failed for too long', [{ ...open(9), failures: 5, nextAttemptAt: ago(0) }, { begun: [9] }]],
    ['continue', 'the clock jumped back over its next try', [{ ...open(1), failures: 1, nextAttemptAt: ago(-1000) }]],
    ['begin', 'the clock jumped back over the whole ingest', [{ ingestStartedAt: ago(-1000) }, { begun: [-1000] }]],
  ])('says %s where %s', (expected, _why, input) => {
    expect(due(...input)).toBe(expected);
  }); // prettier-ignore

  it('waits twice as long after each failure, until the next ingest', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7].map(
      failures => getBackOff(failures, 8 * HOUR) / 60_000,
    );
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 480]);
  });
});

describe('months', () => {
  it('are those with a day that is over', () => {
    expect(listMonths('2026-03-02', 2)).toEqual([
      '2026-03',
      '2026-02',
      '2026-01',
    ]);
    expect(listMonths('2026-03-01', 2)).toEqual(['2026-02', '2026-01']);
  });

  it.each([
    ['2026-11-05T23:59:59Z', null, false],
    ['2026-11-06T00:00:00Z', null, true],
    ['2026-11-06T00:00:00Z', '2026-10-31', false],
    ['2026-12-11T00:00:00Z', '2026-10-31', true],
  ])(
    'are final or not at %s, estimated from %s',
    (time, estimated, expected) => {
      expect(isMonthFinal('2026-10', new Date(time), estimated)).toBe(expected);
    },
  );
});
