import {
  type CompoundEntityRef,
  parseEntityRef as parseRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { type EntityPath, parseEntityPath } from '@hangar/plugin-aws-node';

/** The path inputs `kind`, `namespace` and `name` of an entity. */
export const parseEntityRef = (input: EntityPath): CompoundEntityRef =>
  parseEntityPath(input, 'component, system or user');

/** A reference in one text, such as `component:default/parts-inventory`. */
export function parseEntityRefText(
  field: string,
  text: string,
  defaultKind?: string,
): CompoundEntityRef {
  try {
    return parseEntityRef(
      parseRef(text, { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `${field} must be a reference such as ${defaultKind ?? 'component'}:default/${defaultKind === 'user' ? 'engineer' : 'parts-inventory'}: "${text.slice(0, 100)}" is none`,
    );
  }
}
