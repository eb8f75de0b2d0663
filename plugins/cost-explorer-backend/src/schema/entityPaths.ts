import {
  entityParameters,
  formatParameter,
  granularityParameter,
  metricParameter,
  pageParameters,
  rangeParameters,
} from './parameters';
import { answer, body, file, nothing } from './responses';

const COSTS_READ =
  'Needs the permission cost-explorer.costs.read on the entity; of a group or a system on its members, and tells where some are left out.';

const entity = '/v1/entities/{kind}/{namespace}/{name}';

export const entityPaths = {
  [`${entity}/overview`]: {
    get: {
      operationId: 'getEntityCostOverview',
      description: `Month to date, forecast, budgets and the last 30 days. ${COSTS_READ}`,
      parameters: [...entityParameters, metricParameter],
      responses: answer('EntityCostOverview', 'The overview.'),
    },
  },
  [`${entity}/costs`]: {
    get: {
      operationId: 'getEntityCosts',
      description: `Costs by service and day or month. ${COSTS_READ}`,
      parameters: [
        ...entityParameters,
        ...rangeParameters,
        granularityParameter,
        metricParameter,
      ],
      responses: answer('EntityCosts', 'The costs.'),
    },
  },
  [`${entity}/costs/export`]: {
    get: {
      operationId: 'exportEntityCosts',
      description: `The costs as a file whose last line is their total. It is recorded who takes one. ${COSTS_READ}`,
      parameters: [
        ...entityParameters,
        ...rangeParameters,
        granularityParameter,
        metricParameter,
        formatParameter,
      ],
      responses: file('The file, in UTF-8.'),
    },
  },
  [`${entity}/forecast`]: {
    get: {
      operationId: 'getEntityForecast',
      description: `What the month will have cost on its last day. ${COSTS_READ}`,
      parameters: [...entityParameters, metricParameter],
      responses: answer('EntityForecast', 'The forecast.'),
    },
  },
  [`${entity}/members`]: {
    get: {
      operationId: 'getMemberCosts',
      description: `What each member of a group or a system costs. ${COSTS_READ}`,
      parameters: [
        ...entityParameters,
        ...rangeParameters,
        metricParameter,
        ...pageParameters,
      ],
      responses: answer('MemberCosts', 'The members.'),
    },
  },
  [`${entity}/budgets`]: {
    get: {
      operationId: 'getEntityBudgets',
      description: `Budgets of AWS and of the portal. ${COSTS_READ}`,
      parameters: [...entityParameters, metricParameter],
      responses: answer('EntityBudgets', 'The budgets.'),
    },
  },
  [`${entity}/budget`]: {
    put: {
      operationId: 'setPortalBudget',
      description:
        'Sets the budget that the portal keeps for a group or a system. It is recorded who does. Needs the permission cost-explorer.budgets.update.',
      parameters: [...entityParameters],
      requestBody: body('PortalBudgetInput'),
      responses: nothing('It is set.'),
    },
    delete: {
      operationId: 'removePortalBudget',
      description:
        'Removes the budget that the portal keeps. It is recorded who does. Needs the permission cost-explorer.budgets.update.',
      parameters: [...entityParameters],
      responses: nothing('It is removed.'),
    },
  },
};
