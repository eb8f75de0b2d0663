export * from './BudgetIngest';
export * from './BudgetService';
export * from './BudgetStore';
export * from './BudgetWatch';
export * from './types';
