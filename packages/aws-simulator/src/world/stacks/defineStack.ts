import type { Scope } from '../services/types';
import type { StackDefinition } from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { presentResources } from './newStack';
import { stackValidationError } from './StackError';
import type { StackStore } from './StackStore';
import { checkCapabilities } from './template/capabilities';
import { parameterValues, type GivenParameters } from './template/parameters';
import { parseTemplate } from './template/parseTemplate';
import { MissingExport } from './template/ResolveContext';
import { resolveTemplate } from './template/resolveTemplate';

/** What a request says a stack is to be. */
export type StackRequest = {
  templateBody?: string;
  usePreviousTemplate?: boolean;
  parameters: GivenParameters;
  capabilities: string[];
  /** None keeps the tags the stack has. */
  tags?: Record<string, string>;
};

/** A definition, or why CloudFormation finds out later that there is none. */
export type DefinitionResult =
  { definition: StackDefinition } | { failure: string };

/**
 * Checks a request and resolves its template.
 *
 * @throws StackError for what CloudFormation refuses at once
 */
export function defineStack(
  store: StackStore,
  stack: Stack,
  request: StackRequest,
): DefinitionResult {
  const { definition: previous } = stack;
  const templateBody = request.usePreviousTemplate
    ? previous?.templateBody
    : request.templateBody;
  if (!templateBody) {
    throw stackValidationError(
      'Either Template URL or Template Body must be specified.',
    );
  }
  const template = parseTemplate(templateBody);
  checkCapabilities(template, request.capabilities);
  const parameters = parameterValues(
    template,
    request.parameters,
    previous?.parameters,
  );
  const existing = presentResources(stack);
  checkTypes(existing, template.Resources);
  const tags = request.tags ?? previous?.tags ?? {};
  try {
    const resolved = resolveTemplate(template, {
      accountId: stack.accountId,
      region: stack.region,
      stackName: stack.name,
      stackId: stack.id,
      parameters,
      tags,
      previous: new Map(existing.map(item => [item.logicalId, item])),
      findExport: name => findExport(store, stack, name),
    });
    return {
      definition: {
        ...resolved,
        templateBody,
        description: template.Description,
        parameters,
        tags,
        capabilities: request.capabilities,
      },
    };
  } catch (error) {
    if (error instanceof MissingExport) {
      return { failure: error.message };
    }
    throw error;
  }
}

function findExport(
  store: StackStore,
  scope: Scope,
  name: string,
): string | undefined {
  return store.exports(scope).find(item => item.name === name)?.value;
}

function checkTypes(
  existing: ReadonlyArray<{ logicalId: string; type: string }>,
  resources: Readonly<Record<string, { Type: string }>>,
): void {
  const changed = existing.filter(
    ({ logicalId, type }) =>
      Object.hasOwn(resources, logicalId) && resources[logicalId].Type !== type,
  );
  if (changed.length > 0) {
    throw stackValidationError(
      `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${changed.map(({ logicalId }) => logicalId).join(', ')}]`,
    );
  }
}
