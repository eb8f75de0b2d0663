export * from './budgets';
export * from './common';
export * from './entityCosts';
export * from './ingest';
export * from './reports';
