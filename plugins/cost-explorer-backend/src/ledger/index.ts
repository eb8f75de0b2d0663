export { createLedger, type CostLedger, type LedgerSeries } from './CostLedger';
export * from './ledgerSums';
export { LedgerReader } from './LedgerReader';
