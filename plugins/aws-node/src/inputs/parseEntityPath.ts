import {
  type CompoundEntityRef,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/**
 * The parts of a path that name an entity, as a caller wrote them.
 *
 * @public
 */
export type EntityPath = { kind: string; namespace: string; name: string };

/**
 * The path inputs `kind`, `namespace` and `name` of an entity.
 *
 * @param kinds - examples for who gave another kind, such as `component or system`
 * @throws InputError that names the input
 * @public
 */
export function parseEntityPath(
  input: EntityPath,
  kinds: string,
): CompoundEntityRef {
  const { kind, namespace, name } = input;
  if (!/^[a-z][a-z0-9]{0,62}$/i.test(kind)) {
    throw new InputError(
      `kind must be the kind of a catalog entity, such as ${kinds}`,
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
