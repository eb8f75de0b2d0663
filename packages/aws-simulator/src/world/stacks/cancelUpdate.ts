import { changesBetween } from './changes';
import type { CloudFormation } from './CloudFormation';
import { planUpdate } from './plan/planUpdate';
import type { StackDefinition } from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { isRepeated, startToken } from './newStack';
import { stackValidationError } from './StackError';
import { parseTemplate } from './template/parseTemplate';

/**
 * Gives a stack that is being updated back what it was: the update is planned
 * anew, with an end at this moment.
 *
 * @throws StackError ValidationError
 */
export function cancelUpdate(
  cloudFormation: CloudFormation,
  stack: Stack,
  token?: string,
): void {
  if (isRepeated(stack, 'cancel', token)) {
    return;
  }
  const { definition, updatedAt = 0 } = stack;
  const target = targetOf(stack);
  if (stack.status !== 'UPDATE_IN_PROGRESS') {
    throw stackValidationError(
      'CancelUpdateStack cannot be called from current stack status',
    );
  }
  startToken(stack, 'cancel', token);
  if (!definition || !target) {
    // The update is going to fail, and be given back, by itself.
    return;
  }
  const cancelAt = cloudFormation.now();
  const before = definition.resources.map(resource => ({
    ...resource,
    status: 'UPDATE_COMPLETE',
    at: updatedAt,
  }));
  const steps = planUpdate(
    {
      stack,
      seed: cloudFormation.seed,
      target,
      startAt: updatedAt,
      cancelAt,
      // What was to fail would have ended the update by itself.
      failureOf: () => undefined,
    },
    changesBetween(before, target.resources, {
      before: parseTemplate(definition.templateBody),
      after: parseTemplate(target.templateBody),
    }),
  );
  stack.steps = steps.filter(({ at }) => at > cancelAt);
}

function targetOf({ steps }: Stack): StackDefinition | undefined {
  for (const effect of steps.flatMap(({ effects = [] }) => effects)) {
    if (effect.kind === 'commit') {
      return effect.definition;
    }
  }
  return undefined;
}
