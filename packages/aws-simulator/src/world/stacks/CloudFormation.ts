import type { Scope } from '../services/types';
import type { PlanContext, ResourceAction } from './plan/PlanContext';
import { planCreation } from './plan/planCreation';
import { planDeletion } from './plan/planDeletion';
import { planUpdate } from './plan/planUpdate';
import { writeStackEvent } from './applyStep';
import { changesBetween, type ResourceChange } from './changes';
import { exportInUse, takenExport } from './exportConflicts';
import type {
  ResolvedResource,
  StackDefinition,
} from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { newStack, presentResources, startToken } from './newStack';
import { stackValidationError } from './StackError';
import { exportsOf } from './stackExports';
import type { StackStore } from './StackStore';
import { isUpdatable } from './stackStatus';
import { parseTemplate } from './template/parseTemplate';

export type CloudFormationOptions = {
  seed: string;
  store: StackStore;
  now(): number;
  failureOf(
    stack: Stack,
    resource: ResolvedResource,
    action: ResourceAction,
  ): string | undefined;
};

/** Starts what happens to stacks; the store lets it happen. */
export class CloudFormation {
  readonly #options: CloudFormationOptions;

  constructor(options: CloudFormationOptions) {
    this.#options = options;
  }

  get seed(): string {
    return this.#options.seed;
  }

  get store(): StackStore {
    return this.#options.store;
  }

  now(): number {
    return this.#options.now();
  }

  /** A stack that nobody knows yet. */
  draftStack(scope: Scope, name: string): Stack {
    return newStack(scope, name, {
      seed: this.#options.seed,
      now: this.now(),
      number: this.store.all().length,
    });
  }

  create(stack: Stack, target: StackDefinition, token?: string): void {
    startToken(stack, 'create', token);
    stack.definition = { ...target, outputs: [] };
    const context = this.#context(stack, target);
    stack.steps = planCreation({
      ...context,
      stackFailure: takenExport(this.store, stack, target),
    });
    this.store.settle(this.now());
  }

  update(stack: Stack, target: StackDefinition, token?: string): void {
    startToken(stack, 'update', token);
    stack.updatedAt = this.now();
    const context = this.#context(stack, target);
    stack.steps = planUpdate(
      {
        ...context,
        stackFailure:
          takenExport(this.store, stack, target) ??
          exportInUse(this.store, stack, exportsOf(target.outputs), 'updated'),
      },
      this.changes(stack, target),
    );
    this.store.settle(this.now());
  }

  /**
   * Deletes a stack; one that is deleted already, or being deleted, stays so.
   *
   * @throws StackError ValidationError
   */
  delete(stack: Stack, retained: ReadonlyArray<string>, token?: string): void {
    if (/^DELETE_(COMPLETE|IN_PROGRESS)$/.test(stack.status)) {
      return;
    }
    if (stack.isProtected) {
      throw stackValidationError(
        `Stack [${stack.name}] cannot be deleted while TerminationProtection is enabled`,
      );
    }
    if (retained.length > 0 && stack.status !== 'DELETE_FAILED') {
      throw stackValidationError(
        `Invalid operation on stack [${stack.id}]. When you delete a stack, specify which resources to retain only when the stack is in the DELETE_FAILED state.`,
      );
    }
    if (/^UPDATE_.*IN_PROGRESS$/.test(stack.status)) {
      throw stackValidationError(
        `Stack [${stack.id}] cannot be deleted while in status ${stack.status}`,
      );
    }
    startToken(stack, 'delete', token);
    const inUse = exportInUse(this.store, stack, new Map(), 'deleted');
    if (inUse !== undefined) {
      // The stack keeps the status it had; only its events tell.
      const at = this.now();
      writeStackEvent(stack, at, stack.status, `Delete canceled. ${inUse}`);
      return;
    }
    stack.steps = planDeletion(this.#context(stack), retained);
    this.store.settle(this.now());
  }

  /** What a definition would change in a stack. */
  changes(stack: Stack, target: StackDefinition): ResourceChange[] {
    const { definition } = stack;
    return changesBetween(presentResources(stack), target.resources, {
      before: definition && parseTemplate(definition.templateBody),
      after: parseTemplate(target.templateBody),
    });
  }

  /** @throws StackError ValidationError */
  checkUpdatable({ id, status }: Stack): void {
    if (!isUpdatable(status)) {
      throw stackValidationError(
        `Stack:${id} is in ${status} state and can not be updated.`,
      );
    }
  }

  #context(stack: Stack, target?: StackDefinition): PlanContext {
    const { seed, failureOf } = this.#options;
    return {
      stack,
      seed,
      target,
      startAt: this.now(),
      failureOf: (resource, action) => failureOf(stack, resource, action),
    };
  }
}
