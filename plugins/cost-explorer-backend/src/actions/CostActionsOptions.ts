import {
  type CompoundEntityRef,
  parseEntityRef as parseRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  CostAnswer,
  CostMetric,
  CostMover,
} from '@hangar/plugin-cost-explorer-common';
import { parseEntityRef } from '../inputs';
import type { CostServices } from '../services';

/** What the actions answer with: the same services as the routes. */
export type CostActionsOptions = Pick<
  CostServices,
  'scopes' | 'costs' | 'entityBudgets' | 'reports'
> & { settings: { metric: CostMetric; now: () => Date } };

/** The input `entityRef`. */
export function parseEntityRefInput(text: string): CompoundEntityRef {
  let ref: CompoundEntityRef;
  try {
    ref = parseRef(text, { defaultNamespace: 'default' });
  } catch {
    throw new InputError(
      'entityRef must be a reference such as component:default/parts-inventory',
    );
  }
  return parseEntityRef(ref);
}

export const toAgeOutput = ({
  asOf,
  stale,
  simulated,
  problems,
}: CostAnswer) => ({
  asOf,
  stale,
  simulated,
  problems: problems.map(({ message }) => message),
});

export const toMoverOutput = (mover: CostMover) => {
  const { subject, before, after, changePercent, reason } = mover;
  return {
    subject: 'service' in subject ? subject.service : subject.entityRef,
    before,
    after,
    changePercent,
    reason: reason.kind,
    since: reason.date,
    service: reason.service,
  };
};
