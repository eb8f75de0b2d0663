import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, type ServiceMock } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  type PermissionRule,
} from '@backstage/plugin-permission-node';
import { getOwnershipRefs } from './people';

/**
 * What a policy decides for a person of the sample organisation.
 *
 * @remarks
 * `name` is the name of the user entity, `refs` are that entity and its
 * groups. For a caller that is no user, `name` and `refs` are empty.
 *
 * @public
 */
export type SamplePolicy = (
  permission: Permission,
  person: { name: string; refs: string[] },
) => PolicyDecision;

/**
 * What {@link mockCatalogPermissions} decides by.
 *
 * @public
 */
export type CatalogPermissionsOptions = {
  /** What is in the catalog; conditions are applied to it. */
  entities: readonly Entity[];
  /** The permission rules that `decide` makes conditions of. */
  rules: PermissionRule<Entity, unknown, string>[];
  /** The policy. */
  decide: SamplePolicy;
};

function toPerson({ principal }: BackstageCredentials) {
  const { userEntityRef } = principal as { userEntityRef?: string };
  const name = userEntityRef?.split('/')[1] ?? '';
  return { name, refs: getOwnershipRefs(name) };
}

/**
 * The permissions service of a portal in which the sample organisation works:
 * it decides by a policy, and applies conditions to entities of the catalog.
 *
 * @returns a mock of the service, with its `factory` for a test backend
 * @see {@link https://backstage.io/docs/permissions/concepts | Permission concepts}
 * @public
 */
export function mockCatalogPermissions(
  options: CatalogPermissionsOptions,
): ServiceMock<PermissionsService> {
  const { entities, decide } = options;
  const isAllowed = createConditionAuthorizer(options.rules);
  return mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) =>
        decide(permission, toPerson(credentials)),
      ),
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission, resourceRef }) => {
        const decision = decide(permission, toPerson(credentials));
        const entity = entities.find(
          candidate => stringifyEntityRef(candidate) === resourceRef,
        );
        return {
          result: isAllowed(decision, entity)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
        };
      }),
  });
}
