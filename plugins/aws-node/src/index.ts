/**
 * AWS clients per account and region, request sharing and rate budgets.
 *
 * @packageDocumentation
 */
export * from './budgets';
export * from './clients';
export * from './config';
export * from './errors';
export * from './reads';
