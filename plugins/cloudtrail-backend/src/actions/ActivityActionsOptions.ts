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

/** Up to where everything from the beginning on is known; `null` where not even that is. */
function getCompleteUntil({ from, coverage }: ActivityList): string | null {
  const first = coverage.complete.find(
    interval => Date.parse(interval.from) <= Date.parse(from),
  );
  return first?.to ?? null;
}

/** The answer of every action. */
export const toEventsOutput = (entityRef: string, list: ActivityList) => ({
  entityRef,
  from: list.from,
  to: list.to,
  items: list.items.map(toItem),
  total: list.total,
  isPartial: list.isPartial,
  asOf: list.asOf,
  isComplete:
    Date.parse(getCompleteUntil(list) ?? list.from) >= Date.parse(list.to),
  completeUntil: getCompleteUntil(list),
  simulated: list.simulated,
  problems: list.problems.map(({ message }) => message),
});
