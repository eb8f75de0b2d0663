/**
 * AWS clients per account and region, request sharing and rate budgets; queries
 * of Athena; what entities of the catalog are made of, and what a caller may do
 * with them.
 *
 * @packageDocumentation
 */
export * from './access';
export * from './athena';
export * from './budgets';
export * from './catalog';
export * from './clients';
export * from './config';
export * from './errors';
export * from './inputs';
export * from './reads';
