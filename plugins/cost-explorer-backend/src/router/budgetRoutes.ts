import { stringifyEntityRef } from '@backstage/catalog-model';
import { costExplorerBudgetsUpdatePermission } from '@hangar/plugin-cost-explorer-common';
import type { JsonObject } from '@backstage/types';
import type { Request, Router } from 'express';
import { parseBudgetInput, parseEntityRef } from '../inputs';
import { audited } from './audited';
import { parseMetric } from './costQueries';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';

/** Changes the budget of an entity on behalf of a user who may, and records who did it. */
async function changeBudget(
  request: Request<{ kind: string; namespace: string; name: string }>,
  { httpAuth, auditor, access }: RouterOptions,
  change: {
    meta: JsonObject;
    run: (entityRef: string, userRef: string) => Promise<void>;
  },
): Promise<void> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  const ref = parseEntityRef(request.params);
  const meta = { ...change.meta, entityRef: stringifyEntityRef(ref) };
  const permission = costExplorerBudgetsUpdatePermission;
  await audited(
    auditor,
    { eventId: 'budget-mutate', severityLevel: 'medium', request, meta },
    async () => {
      const entity = await access.getPermitted(ref, permission, credentials);
      const { userEntityRef } = credentials.principal;
      await change.run(stringifyEntityRef(entity), userEntityRef);
    },
  );
}

export function addBudgetRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, budgets, scopes, settings } = options;

  router.get(`${entityPath}/budgets`, async (request, response) => {
    const credentials = await httpAuth.credentials(request);
    const ref = parseEntityRef(request.params);
    const metric = parseMetric(request, settings);
    const scope = await scopes.authorize(ref, credentials);
    response.json(
      await options.entityBudgets.getBudgets(scope, metric, credentials),
    );
  });

  router.put(`${entityPath}/budget`, async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    const { monthlyLimit } = parseBudgetInput(request.body);
    await changeBudget(request, options, {
      meta: { actionType: 'set', monthlyLimit },
      run: (entityRef, userRef) =>
        budgets.setPortalBudget({ entityRef, monthlyLimit, userRef }),
    });
    response.status(204).end();
  });

  router.delete(`${entityPath}/budget`, async (request, response) => {
    await changeBudget(request, options, {
      meta: { actionType: 'remove' },
      run: entityRef => budgets.removePortalBudget(entityRef),
    });
    response.status(204).end();
  });
}
