import type { Face } from '../face';
import { getQueryResults } from './getQueryResults';
import {
  getQueryExecution,
  startQueryExecution,
  stopQueryExecution,
} from './queryExecutionOperations';

export const athenaFace: Face = {
  service: 'athena',
  signingName: 'athena',
  iamPrefix: 'athena',
  title: 'Amazon Athena',
  // https://docs.aws.amazon.com/athena/latest/ug/service-limits.html
  rates: {
    StartQueryExecution: 20,
    StopQueryExecution: 20,
    GetQueryExecution: 100,
    GetQueryResults: 100,
  },
  operations: {
    GetQueryExecution: getQueryExecution,
    GetQueryResults: getQueryResults,
    StartQueryExecution: startQueryExecution,
    StopQueryExecution: stopQueryExecution,
  },
};
