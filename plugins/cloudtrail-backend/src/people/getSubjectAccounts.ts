import type { ActivitySubject, ResourceSelector } from '../store/types';
import type { KnownPeople } from './SeenPeople';

const ACCOUNT_IN_ARN = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/;

const getAccount = (selector: ResourceSelector): string | undefined => {
  if ('accountId' in selector) {
    return selector.accountId;
  }
  const arn = 'arn' in selector ? selector.arn : selector.arnPrefix;
  return ACCOUNT_IN_ARN.exec(arn)?.[1];
};

/** The accounts that a subject's events are in, sorted. */
export function getSubjectAccounts(
  { resources, principalIds }: ActivitySubject,
  people: KnownPeople,
): string[] {
  const accounts = [
    ...resources.map(getAccount),
    ...principalIds.map(id => people.getPrincipal(id)?.accountId),
  ];
  return [...new Set(accounts.filter(account => !!account))].map(String).sort();
}
