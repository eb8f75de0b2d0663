/**
 * AWS clients per account and region, request sharing and rate budgets; queries
 * of Athena, and what entities of the catalog are made of.
 *
 * @packageDocumentation
 */
export * from './athena';
export * from './budgets';
export * from './catalog';
export * from './clients';
export * from './config';
export * from './errors';
export * from './inputs';
export * from './reads';
