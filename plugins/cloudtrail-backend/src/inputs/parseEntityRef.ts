import {
  type CompoundEntityRef,
  KubernetesValidatorFunctions,
  parseEntityRef as parseRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** The path inputs `kind`, `namespace` and `name` of an entity. */
export function parseEntityRef(input: {
  kind: string;
  namespace: string;
  name: string;
}): CompoundEntityRef {
  const { kind, namespace, name } = input;
  if (!/^[a-z][a-z0-9]{0,62}$/i.test(kind)) {
    throw new InputError(
      'kind must be the kind of a catalog entity, such as component, system or user',
    );
  }
  if (!KubernetesValidatorFunctions.isValidNamespace(namespace.toLowerCase())) {
    throw new InputError(
      'namespace must be the namespace of a catalog entity, such as default',
    );
  }
  if (!KubernetesValidatorFunctions.isValidObjectName(name)) {
    throw new InputError(
      'name must be the name of a catalog entity: letters, digits, hyphens, underscores and dots, up to 63 characters',
    );
  }
  return { kind, namespace, name };
}

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
