import {
  formatParameter,
  metricParameter,
  pageParameters,
  rangeParameters,
  reportIdParameter,
  reportParameters,
} from './parameters';
import { answer, body, file, nothing } from './responses';

const CONTENTS =
  'Holds the costs of entities for which the caller has the permission cost-explorer.costs.read, and tells where there are others.';

export const portalPaths = {
  '/v1/costs': {
    get: {
      operationId: 'getCostReport',
      description: `Costs of everything. ${CONTENTS} What no entity accounts for needs the permission cost-explorer.totals.read.`,
      parameters: [
        ...rangeParameters,
        metricParameter,
        ...reportParameters,
        ...pageParameters,
      ],
      responses: answer('CostReport', 'The report.'),
    },
  },
  '/v1/costs/export': {
    get: {
      operationId: 'exportCostReport',
      description: `The report as a file whose last line is its total. It is recorded who takes one. ${CONTENTS}`,
      parameters: [
        ...rangeParameters,
        metricParameter,
        ...reportParameters,
        formatParameter,
      ],
      responses: file('The file, in UTF-8.'),
    },
  },
  '/v1/reports': {
    get: {
      operationId: 'listSavedReports',
      description: "One's own saved reports and shared ones.",
      responses: answer('SavedReports', 'The reports.'),
    },
    post: {
      operationId: 'createSavedReport',
      description: 'Keeps a report.',
      requestBody: body('SavedReportInput'),
      responses: answer('SavedReport', 'The report.', '201'),
    },
  },
  '/v1/reports/{id}': {
    get: {
      operationId: 'getSavedReport',
      description: "One's own saved report, or a shared one.",
      parameters: [reportIdParameter],
      responses: answer('SavedReport', 'The report.'),
    },
    put: {
      operationId: 'updateSavedReport',
      description: 'Replaces a report of one’s own.',
      parameters: [reportIdParameter],
      requestBody: body('SavedReportInput'),
      responses: answer('SavedReport', 'The report.'),
    },
    delete: {
      operationId: 'removeSavedReport',
      description: 'Removes a report of one’s own.',
      parameters: [reportIdParameter],
      responses: nothing('It is removed.'),
    },
  },
  '/v1/ingest': {
    get: {
      operationId: 'getCostIngestState',
      description:
        'How reading costs from AWS goes. Needs the permission cost-explorer.ingest.read.',
      responses: answer('CostIngestState', 'The state.'),
    },
  },
  '/v1/health': {
    get: {
      operationId: 'getCostHealth',
      description:
        'Whether costs are read, without any figure; needs no credentials.',
      responses: answer('CostHealth', 'The health.'),
    },
  },
};
