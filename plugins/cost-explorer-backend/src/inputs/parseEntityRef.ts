import {
  type CompoundEntityRef,
  KubernetesValidatorFunctions,
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
      'kind must be the kind of a catalog entity, such as component, system or group',
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
