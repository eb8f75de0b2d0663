import { eventSchemas } from './eventSchemas';
import { stateSchemas } from './stateSchemas';

/** Answers of the API. */
export const schemas = { ...eventSchemas, ...stateSchemas };
