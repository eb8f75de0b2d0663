import type {
  ActivityEvent,
  ActivityList,
} from '@hangar/plugin-cloudtrail-common';
import type { ActivityServices, ServiceSettings } from '../services';

/** What the actions answer with: the same services as the routes. */
export type ActivityActionsOptions = Pick<
  ActivityServices,
  'scope' | 'activity'
> & { settings: ServiceSettings };

const toItem = (event: ActivityEvent) => {
  const {
    principal,
    resources,
    sourceIpAddress: _,
    userAgent: __,
    ...rest
  } = event;
  return {
    ...rest,
    principal: principal.name,
    userRef: principal.userRef,
    resources: resources.map(({ arn, name }) => arn ?? name),
  };
};

/** The answer of every action. */
export const toEventsOutput = (
  entityRef: string,
  { items, coverage, problems, ...list }: ActivityList,
) => ({
  entityRef,
  from: list.from,
  to: list.to,
  items: items.map(toItem),
  total: list.total,
  isPartial: list.isPartial,
  asOf: list.asOf,
  isComplete: coverage.complete.length > 0 && coverage.gaps.length === 0,
  simulated: list.simulated,
  problems: problems.map(({ message }) => message),
});
