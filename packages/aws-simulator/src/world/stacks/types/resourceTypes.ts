import { dataTypes } from './dataTypes';
import { networkTypes } from './networkTypes';
import { operationsTypes } from './operationsTypes';
import type { ResourceType } from './ResourceType';
import { serviceTypes } from './serviceTypes';

const known: Readonly<Record<string, ResourceType>> = {
  ...networkTypes,
  ...serviceTypes,
  ...dataTypes,
  ...operationsTypes,
};

/** A type the table does not have: named by its stack, without an ARN. */
const generic: ResourceType = {};

export function resourceTypeOf(type: string): ResourceType {
  return Object.hasOwn(known, type) ? known[type] : generic;
}
