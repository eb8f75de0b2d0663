import type { DBInstance } from '@aws-sdk/client-rds';
import { ConflictError, InputError } from '@backstage/errors';
import type { EnvironmentStack } from './environmentStacks';
import type { Environment } from './findEnvironment';
import { isProtected } from './unprotectTemplate';

/**
 * Refuses a removal that was not confirmed by the environment's name.
 *
 * @throws InputError that names `confirmName`
 */
export function checkConfirmed(
  environment: Environment,
  confirmName: string,
): void {
  const { name } = environment.entity.metadata;
  if (confirmName !== name) {
    throw new InputError(
      `"confirmName" must be the name of what is removed, "${name}". Nothing was removed.`,
    );
  }
}

/** What is protected against deletion, for a reader. */
export function listProtected(
  stacks: EnvironmentStack[],
  databases: DBInstance[],
): string[] {
  return [
    ...stacks
      .filter(stack => stack.isProtected)
      .map(({ name }) => `stack ${name}`),
    ...databases
      .filter(({ DeletionProtection }) => DeletionProtection)
      .map(({ DBInstanceIdentifier }) => `database ${DBInstanceIdentifier}`),
    ...stacks.flatMap(({ resources }) =>
      resources
        .filter(({ type, properties }) => isProtected({ type, properties }))
        .map(({ type, physicalId }) => `${type} ${physicalId}`),
    ),
  ];
}

/**
 * Refuses to remove what is protected, before anything is removed.
 *
 * @throws ConflictError that names what is protected
 */
export function checkUnprotected(
  stacks: EnvironmentStack[],
  databases: DBInstance[],
  removeProtection: boolean,
): void {
  const names = listProtected(stacks, databases);
  if (names.length > 0 && !removeProtection) {
    throw new ConflictError(
      `Protected against deletion: ${names.join(
        ', ',
      )}. Nothing was removed. Choose to remove the protection ("removeProtection"), and run it again.`,
    );
  }
}
