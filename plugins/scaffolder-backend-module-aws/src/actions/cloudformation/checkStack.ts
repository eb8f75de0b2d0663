import type { Stack } from '@aws-sdk/client-cloudformation';
import { ConflictError, InputError } from '@backstage/errors';
import type { AwsOrganization } from '../../organization/readAwsOrganization';
import type { AssemblyStack } from '../infra/readAssembly';

/** The tags that tell whose a stack is; `Name` differs from resource to resource. */
export const OWNER_TAGS = ['Cost', 'Project', 'createdBy'] as const;

/**
 * The part of an environment that a stack is. One word without hyphens: a
 * hyphen would make the stack of another environment look like one of this.
 *
 * @returns undefined when the stack is not one of the environment
 */
export function getStackPart(
  stackName: string,
  environmentStackName: string,
): string | undefined {
  const prefix = `${environmentStackName}-`;
  const part = stackName.startsWith(prefix)
    ? stackName.slice(prefix.length)
    : '';
  return /^[A-Za-z0-9]+$/.test(part) ? part : undefined;
}

/** Whether tags are by the organisation's convention. */
export function hasHouseTags(
  tags: Record<string, string>,
  organization: AwsOrganization,
): boolean {
  const { Cost, Project, createdBy } = tags;
  return (
    Boolean(createdBy) &&
    Project === organization.project &&
    Cost === `${organization.costTagPrefix}_${createdBy}`
  );
}

export function toTagRecord(tags: Stack['Tags']): Record<string, string> {
  return Object.fromEntries(
    (tags ?? []).map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}

/**
 * Refuses stacks that are not named and tagged as the template does it.
 *
 * @throws InputError that names the stack and what is wrong with it
 */
export function checkStacks(
  stacks: AssemblyStack[],
  options: { stackName: string; organization: AwsOrganization },
): void {
  const { stackName, organization } = options;
  for (const { name, tags } of stacks) {
    if (name !== stackName && !getStackPart(name, stackName)) {
      throw new InputError(
        `The stack "${name}" is not deployed: the stacks of this environment are called "${stackName}-<part>", the part being one word.`,
      );
    }
    if (!hasHouseTags(tags, organization)) {
      throw new InputError(
        `The stack "${name}" is not deployed: it must carry the tags Cost=${organization.costTagPrefix}_<user>, Project=${organization.project} and createdBy=<user>.`,
      );
    }
  }
}

/**
 * Refuses to touch a stack of the same name that somebody else made.
 *
 * @throws ConflictError that names the tag that differs
 */
export function checkOwnership(existing: Stack, stack: AssemblyStack): void {
  const tags = toTagRecord(existing.Tags);
  // A stack that was never executed may have no tags yet, and nothing to lose.
  if (
    existing.StackStatus === 'REVIEW_IN_PROGRESS' &&
    Object.keys(tags).length === 0
  ) {
    return;
  }
  const wrong = OWNER_TAGS.find(key => tags[key] !== stack.tags[key]);
  if (wrong) {
    throw new ConflictError(
      `The account has a stack "${stack.name}" that is not this environment's: its tag ${wrong} is ${
        tags[wrong] ? `"${tags[wrong]}"` : 'missing'
      }, not "${stack.tags[wrong]}". It is left as it is; choose another name.`,
    );
  }
}
