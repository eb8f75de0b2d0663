import type {
  CostIngestState,
  CostPoint,
  CostReport,
  CostReportRow,
  CostSourceState,
  EntityCostOverview,
  SavedReport,
} from '@hangar/plugin-cost-explorer-common';

/** The day these answers are of. */
export const NOW = new Date('2026-11-25T03:00:00Z');

export const usd = (amount: string) => ({ amount, currency: 'USD' });

const age = {
  asOf: '2026-11-25T00:00:00.000Z',
  stale: false,
  simulated: true,
  problems: [],
};

/** Points from the first of November on; the last one is not final. */
export function points(...amounts: string[]): CostPoint[] {
  return amounts.map((amount, index) => ({
    date: `2026-11-${String(index + 1).padStart(2, '0')}`,
    amount,
    estimated: index === amounts.length - 1,
  }));
}

export function row(
  key: string,
  amounts: string[],
  more: Partial<CostReportRow> = {},
): CostReportRow {
  const sum = amounts.reduce((total, amount) => total + Number(amount), 0);
  return {
    key,
    total: usd(sum.toFixed(4)),
    previousTotal: usd('10'),
    changePercent: (sum - 10) * 10,
    entities: 2,
    points: points(...amounts),
    ...more,
  };
}

export const platform = row('group:default/platform', ['8.5', '12.0001'], {
  title: 'プラットフォーム',
  entities: 3,
});
export const sales = row('group:default/sales-systems', ['4', '5'], {
  previousTotal: null,
  changePercent: null,
});
export const unowned = row('', ['0.25', '0.25'], { entities: 1 });

export function report(more: Partial<CostReport> = {}): CostReport {
  return {
    ...age,
    groupBy: 'owner',
    metric: 'UnblendedCost',
    from: '2026-11-01',
    to: '2026-11-26',
    filter: {},
    items: [platform, sales, unowned],
    total: usd('30.0001'),
    previousTotal: usd('24'),
    forecast: {
      month: '2026-11',
      amount: usd('36.5'),
      low: usd('33'),
      high: usd('40'),
      confidence: 0.8,
      method: 'trend-and-weekday',
      historyDays: 390,
    },
    topMovers: [
      {
        subject: {
          entityRef: 'group:default/platform',
          title: 'プラットフォーム',
        },
        before: usd('10'),
        after: usd('20.5001'),
        change: usd('10.5001'),
        changePercent: 105,
        reason: {
          kind: 'step',
          date: '2026-11-17',
          service: 'Amazon Elastic Container Service',
        },
      },
    ],
    isPartial: false,
    ...more,
  };
}

export const unallocated: CostReport['unallocated'] = {
  tagKey: 'Component',
  untagged: usd('5.5'),
  unknownValues: [{ value: '旧,"在庫"', total: usd('1.25') }],
  accountsTotal: usd('36.7501'),
};

export function savedReport(more: Partial<SavedReport> = {}): SavedReport {
  return {
    id: 'r-1',
    ownerRef: 'user:default/manager',
    name: '月次 サービス別',
    query: {
      groupBy: 'service',
      range: 'last-month',
      filter: { owner: ['group:default/platform'], environment: ['prod'] },
    },
    schedule: 'monthly',
    isShared: true,
    createdAt: '2026-11-02T00:00:00.000Z',
    nextAt: '2026-12-01T00:00:00.000Z',
    ...more,
  };
}

export function overview(
  more: Partial<EntityCostOverview> = {},
): EntityCostOverview {
  return {
    ...age,
    entityRef: 'group:default/platform',
    metric: 'UnblendedCost',
    selectors: [],
    monthToDate: usd('20.5001'),
    period: { from: '2026-11-01', to: '2026-11-24' },
    samePeriodLastMonth: usd('16.4'),
    changePercent: 25,
    isEstimated: true,
    forecast: report().forecast ?? null,
    budgets: [],
    topMover: null,
    points: points('8.5', '12.0001'),
    ...more,
  };
}

export function source(more: Partial<CostSourceState> = {}): CostSourceState {
  return {
    id: '111122223333',
    type: 'cost-explorer',
    accountIds: ['111122223333', '444455556666'],
    status: 'succeeded',
    lastSuccessAt: '2026-11-25T00:00:00.000Z',
    lastAttemptAt: '2026-11-25T00:00:00.000Z',
    nextAttemptAt: '2026-11-25T08:00:00.000Z',
    error: null,
    coverage: { from: '2025-11-01', to: '2026-11-24' },
    progress: null,
    requests: { count: 42, cost: usd('0.42') },
    reconciliation: {
      checkedAt: '2026-11-25T00:00:00.000Z',
      accountsTotal: usd('36.7501'),
      tagged: usd('31.2501'),
      untagged: usd('5.5'),
      difference: usd('0.0000000000'),
    },
    problems: [],
    ...more,
  };
}

export function ingest(...sources: CostSourceState[]): CostIngestState {
  return { simulated: true, sources };
}
