import type { Inventory } from '../../stacks/Inventory';
import type { Stack, StackEffect } from '../../stacks/records/stackRecords';
import { uuid } from '../../stacks/types/fillPattern';
import type { RecordedCalls } from './RecordedCalls';
import { stackCallOf } from './stackCalls';

const CLOUDFORMATION = 'cloudformation.amazonaws.com';

/** Writes down what a stack is about to do, in the name of whoever asked for it. */
export function recordStackEffect(
  recorded: RecordedCalls,
  inventory: Inventory,
  { stack, effect, at }: { stack: Stack; effect: StackEffect; at: number },
): void {
  if (effect.kind === 'commit' || effect.kind === 'release') {
    return;
  }
  const { type, physicalId } = effect.kind === 'destroy' ? effect : effect.item;
  const before = inventory.get(stack, type, physicalId);
  const item = effect.kind === 'destroy' ? before : effect.item;
  const call = item && stackCallOf(effect.kind, item, before);
  if (!call) {
    return;
  }
  const who = recorded.whoChangedStack(stack, stack.name);
  recorded.add({
    ...call,
    id: uuid(`${stack.id}/${effect.kind}/${type}/${physicalId}/${at}`),
    accountId: stack.accountId,
    region: type.startsWith('AWS::IAM::') ? 'us-east-1' : stack.region,
    time: Math.floor(at / 1000) * 1000,
    identity: {
      ...(who ?? { type: 'IAMUser', userName: 'portal' }),
      invokedBy: CLOUDFORMATION,
    },
  });
}
