import type { Entity } from '@backstage/catalog-model';
import type { Money } from '@hangar/plugin-aws-common';
import type {
  BudgetStatus,
  CostMover,
  EntityBudgets,
  EntityCostOverview,
  EntityCosts,
  EntityForecast,
  MemberCosts,
  MonthForecast,
  ServiceCosts,
} from '@hangar/plugin-cost-explorer-common';

export const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'parts-inventory',
    namespace: 'default',
    annotations: {
      'aws.amazon.com/cost-insights-tags': 'Component=parts-inventory',
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'group:platform' },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
};

export const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'platform', namespace: 'default', title: 'Platform team' },
  spec: { type: 'team', children: [] },
};

export const ENTITY_REF = 'component:default/parts-inventory';
export const ECS = 'Amazon Elastic Container Service';
export const RDS = 'Amazon Relational Database Service';

export const usd = (amount: string): Money => ({ amount, currency: 'USD' });

const age = {
  asOf: '2026-11-02T03:00:00.000Z',
  stale: false,
  simulated: true,
  problems: [],
};

const selectors: EntityCosts['selectors'] = [
  [{ type: 'tag', key: 'Component', values: ['parts-inventory'] }],
];

/** Days from the first of November on; the last one is estimated. */
export function service(
  name: string,
  total: string,
  ...amounts: string[]
): ServiceCosts {
  return {
    service: name,
    total: usd(total),
    points: amounts.map((amount, index) => ({
      date: `2026-11-0${index + 1}`,
      amount,
      estimated: index === amounts.length - 1,
    })),
  };
}

export const mover: CostMover = {
  subject: { service: ECS },
  before: usd('6.00'),
  after: usd('9.0000000001'),
  change: usd('3.0000000001'),
  changePercent: 50,
  reason: { kind: 'step', date: '2026-11-02' },
};

export function costsAnswer(rest: Partial<EntityCosts> = {}): EntityCosts {
  return {
    ...age,
    entityRef: ENTITY_REF,
    metric: 'UnblendedCost',
    granularity: 'daily',
    from: '2026-11-01',
    to: '2026-11-03',
    selectors,
    services: [
      service(ECS, '9.0000000001', '3.50', '5.5000000001'),
      service(RDS, '2.00', '1.00', '1.00'),
    ],
    adjustments: {
      tax: usd('1.10'),
      credits: usd('-0.50'),
      refunds: usd('0'),
    },
    total: usd('11.6000000001'),
    previousTotal: usd('10.00'),
    topMovers: [mover],
    anomalies: [
      {
        id: 'one',
        date: '2026-11-02',
        actual: usd('5.50'),
        expected: usd('3.50'),
        impact: usd('2.00'),
        service: ECS,
        source: 'portal',
      },
    ],
    ...rest,
  };
}

export const forecast: MonthForecast = {
  month: '2026-11',
  amount: usd('120.40'),
  low: usd('112.00'),
  high: usd('131.00'),
  confidence: 0.8,
  method: 'trend-and-weekday',
  historyDays: 395,
};

export const forecastAnswer: EntityForecast = {
  ...age,
  entityRef: ENTITY_REF,
  forecast,
};

export const budget: BudgetStatus = {
  id: 'aws:111122223333:parts',
  name: 'parts-monthly',
  source: 'aws',
  limit: usd('100.00'),
  actual: usd('82.00'),
  forecast: usd('120.40'),
  usedPercent: 82,
  forecastPercent: 120.4,
  crossed: [50, 80],
  isForecastOver: true,
};

export function budgetsAnswer(
  items: BudgetStatus[],
  canUpdate = false,
): EntityBudgets {
  return { ...age, entityRef: ENTITY_REF, items, canUpdate };
}

export function overviewAnswer(
  rest: Partial<EntityCostOverview> = {},
): EntityCostOverview {
  return {
    ...age,
    entityRef: ENTITY_REF,
    metric: 'UnblendedCost',
    selectors,
    monthToDate: usd('9.0000000001'),
    period: { from: '2026-11-01', to: '2026-11-02' },
    samePeriodLastMonth: usd('8.00'),
    changePercent: 12.5,
    isEstimated: true,
    forecast,
    budgets: [budget],
    topMover: mover,
    points: service(ECS, '9.00', '3.50', '5.50').points,
    ...rest,
  };
}

export function membersAnswer(rest: Partial<MemberCosts> = {}): MemberCosts {
  return {
    ...age,
    entityRef: 'group:default/platform',
    from: '2026-11-01',
    to: '2026-11-03',
    items: [
      {
        entityRef: ENTITY_REF,
        title: 'Parts inventory',
        total: usd('11.60'),
        previousTotal: usd('10.00'),
        changePercent: 16,
        sharedWith: ['resource:default/parts-inventory-database'],
      },
      {
        entityRef: 'resource:default/parts-inventory-database',
        total: usd('11.60'),
        previousTotal: null,
        changePercent: null,
        sharedWith: [ENTITY_REF],
      },
    ],
    total: usd('11.60'),
    isPartial: false,
    ...rest,
  };
}
