import { entitySchemas } from './entitySchemas';
import { reportSchemas } from './reportSchemas';
import { stateSchemas } from './stateSchemas';
import { valueSchemas } from './values';

/** Answers and bodies of the API. */
export const schemas = {
  ...valueSchemas,
  ...entitySchemas,
  ...reportSchemas,
  ...stateSchemas,
};
