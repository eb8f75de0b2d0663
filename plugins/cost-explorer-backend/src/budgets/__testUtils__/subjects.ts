import type { AwsBudget, BudgetSubject, MonthSpend } from '../types';

export const component = (value: string) => [
  { type: 'tag' as const, key: 'Component', values: [value] },
];

export const createSubject = (
  options: Partial<BudgetSubject> = {},
): BudgetSubject => ({
  entityRef: 'component:default/parts-inventory',
  title: 'Parts inventory',
  ownerRef: 'group:default/platform',
  selectors: [component('parts-inventory')],
  resourceNames: [],
  ...options,
});

export const usd = (amount: string) => ({ amount, currency: 'USD' });

export const createSpend = (
  actual: string,
  forecast: string | null = null,
): MonthSpend => ({
  month: '2026-11',
  actual: usd(actual),
  forecast: forecast === null ? null : usd(forecast),
});

export const createAwsBudget = (
  options: Partial<AwsBudget> = {},
): AwsBudget => ({
  accountId: '111122223333',
  name: 'drone-prod-engineer-budgets-parts-inventory',
  limit: usd('200.00'),
  actual: usd('100.00'),
  forecast: usd('180.00'),
  selector: component('parts-inventory'),
  hasOtherFilters: false,
  readAt: '2026-11-25T06:00:00.000Z',
  ...options,
});
