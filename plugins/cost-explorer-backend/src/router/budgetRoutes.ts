import { stringifyEntityRef } from '@backstage/catalog-model';
import { costExplorerBudgetsUpdatePermission } from '@hangar/plugin-cost-explorer-common';
import type { Router } from 'express';
import { parseBudgetInput, parseEntityRef } from '../inputs';
import { audited } from './audited';
import { parseMetric } from './costQueries';
import type { RouterOptions } from './createRouter';
import { entityPath } from './entityPath';

export function addBudgetRoutes(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, access, budgets, scopes, settings } = options;

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
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const ref = parseEntityRef(request.params);
    const { monthlyLimit } = parseBudgetInput(request.body);
    const entityRef = stringifyEntityRef(ref);
    await audited(
      auditor,
      {
        eventId: 'budget-mutate',
        severityLevel: 'medium',
        request,
        meta: { actionType: 'set', entityRef, monthlyLimit },
      },
      async () => {
        const entity = await access.getEntity(ref, credentials);
        await access.require(
          entity,
          costExplorerBudgetsUpdatePermission,
          credentials,
        );
        await budgets.setPortalBudget({
          entityRef: stringifyEntityRef(entity),
          monthlyLimit,
          userRef: credentials.principal.userEntityRef,
        });
      },
    );
    response.status(204).end();
  });

  router.delete(`${entityPath}/budget`, async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const ref = parseEntityRef(request.params);
    const entityRef = stringifyEntityRef(ref);
    await audited(
      auditor,
      {
        eventId: 'budget-mutate',
        severityLevel: 'medium',
        request,
        meta: { actionType: 'remove', entityRef },
      },
      async () => {
        const entity = await access.getEntity(ref, credentials);
        await access.require(
          entity,
          costExplorerBudgetsUpdatePermission,
          credentials,
        );
        await budgets.removePortalBudget(stringifyEntityRef(entity));
      },
    );
    response.status(204).end();
  });
}
