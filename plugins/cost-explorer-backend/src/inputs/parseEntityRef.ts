import type { CompoundEntityRef } from '@backstage/catalog-model';
import { type EntityPath, parseEntityPath } from '@hangar/plugin-aws-node';

/** The path inputs `kind`, `namespace` and `name` of an entity. */
export const parseEntityRef = (input: EntityPath): CompoundEntityRef =>
  parseEntityPath(input, 'component, system or group');
