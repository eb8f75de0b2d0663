/** What people are to the portal, R1 to R5 of its requirements. */
export const roles = [
  'engineer',
  'operator',
  'manager',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** How far a right reaches: to everything, or to what one's teams own. */
export type Reach = 'all' | 'owned';

/**
 * Who needs a role for what. What is not listed is open to everybody who is
 * signed in, as in Backstage without a policy. `everyone` needs no role.
 */
export const rights: Readonly<
  Record<string, Partial<Record<Role | 'everyone', Reach>>>
> = {
  'cost-explorer.costs.read': { everyone: 'owned', administrator: 'all' },
  'cost-explorer.budgets.update': { manager: 'owned', administrator: 'all' },
  'cost-explorer.totals.read': { administrator: 'all' },
  'cost-explorer.ingest.read': { operator: 'all', administrator: 'all' },
  'cloudtrail.events.read': {
    everyone: 'owned',
    auditor: 'all',
    administrator: 'all',
  },
  'cloudtrail.events.export': { auditor: 'all', administrator: 'all' },
  'cloudtrail.ingest.read': {
    operator: 'all',
    auditor: 'all',
    administrator: 'all',
  },
  'aws.environment.deploy': { engineer: 'all', administrator: 'all' },
  'aws.environment.delete': { engineer: 'owned', administrator: 'all' },
};
