import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AWS_ACCOUNT_ID_ANNOTATION,
  AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
  AWS_REGION_ANNOTATION,
  getAwsBinding,
  type AwsScope,
} from '@hangar/plugin-aws-common';

/** An environment on AWS, as the catalog knows it by one of its entities. */
export type Environment = {
  entity: Entity;
  entityRef: string;
  /** What the names of its stacks begin with. */
  stackName: string;
  scope: AwsScope;
  /** Tags that its cost is found by. */
  tags: Record<string, string>;
};

/**
 * Reads from an entity where its environment is.
 *
 * @throws InputError that names the annotation that is missing or wrong
 */
export function toEnvironment(entity: Entity): Environment {
  const entityRef = stringifyEntityRef(entity);
  const annotations = entity.metadata.annotations ?? {};
  const { stackName, resources, costTags, problems } = getAwsBinding(entity);
  if (problems.length > 0) {
    const [{ annotation, message }] = problems;
    throw new InputError(`${entityRef}, annotation ${annotation}: ${message}`);
  }
  const accountId =
    annotations[AWS_ACCOUNT_ID_ANNOTATION] ?? resources[0]?.accountId;
  const region = annotations[AWS_REGION_ANNOTATION] ?? resources[0]?.region;
  if (!stackName || !accountId || !region) {
    const missing = [
      !stackName && AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION,
      !accountId && AWS_ACCOUNT_ID_ANNOTATION,
      !region && AWS_REGION_ANNOTATION,
    ].filter(Boolean);
    throw new InputError(
      `${entityRef} does not say where its environment is: the annotation ${missing.join(
        ', ',
      )} is missing.`,
    );
  }
  // A cost category is on no resource, and of several values a resource has one.
  const tags = costTags
    .filter(
      ({ key }) =>
        !key.startsWith('cost-category:') &&
        costTags.filter(other => other.key === key).length === 1,
    )
    .map(({ key, value }) => [key, value]);
  return {
    entity,
    entityRef,
    stackName,
    scope: { accountId: accountId.trim(), region: region.trim() },
    tags: Object.fromEntries(tags),
  };
}

/**
 * Finds the environment of an entity that the caller may see.
 *
 * @throws NotFoundError when they do not find the entity, InputError when it has no environment
 */
export async function findEnvironment(
  entityRef: string,
  options: { catalog: CatalogService; credentials: BackstageCredentials },
): Promise<Environment> {
  const { catalog, credentials } = options;
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw new NotFoundError(
      `The catalog has no ${entityRef}. If its removal ended before, nothing is left to do.`,
    );
  }
  return toEnvironment(entity);
}

/**
 * Every entity that names the same stacks, also those the caller may not see.
 * Who writes the name of another's stack into an annotation of their own must
 * not thereby be allowed to remove it.
 */
export async function findClaimants(
  environment: Environment,
  options: { catalog: CatalogService; auth: AuthService },
): Promise<string[]> {
  const { catalog, auth } = options;
  const key = `metadata.annotations.${AWS_CLOUDFORMATION_STACK_NAME_ANNOTATION}`;
  const { items } = await catalog.getEntities(
    {
      filter: { [key]: environment.stackName },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const refs = items.map(entity => stringifyEntityRef(entity));
  return [...new Set([environment.entityRef, ...refs])];
}
