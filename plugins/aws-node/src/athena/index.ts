export { quoteAthenaTable, quoteAthenaText } from './quoting';
export { readAthenaTable } from './readAthenaTable';
export { runAthenaQuery } from './runAthenaQuery';
export type {
  AthenaPage,
  AthenaQuery,
  AthenaRun,
  AthenaTableConfig,
} from './types';
