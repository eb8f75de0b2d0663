import type { Scope } from '../services/types';
import { applyStep } from './applyStep';
import type { Inventory } from './Inventory';
import type { Stack, StackEffect } from './records/stackRecords';
import {
  exportsOfStacks,
  importersAmong,
  type StackExport,
} from './stackExports';
import { stackValidationError } from './StackError';

// A plan is over within seconds; what lies further ahead was planned before
// the clock of the world was set back.
const FAR_AHEAD_MS = 60_000;

// CloudFormation shows a deleted stack for 90 days; enough for anybody here.
const MAX_DELETED = 200;

type StackStoreOptions = {
  stacks: ReadonlyArray<Stack>;
  inventory: Inventory;
  /** Effects the inventory does not know what to do with. */
  onEffect(stack: Stack, effect: StackEffect, at: number): void;
};

/** The stacks of all accounts; what has been planned happens as time goes by. */
export class StackStore {
  readonly #stacks: Stack[];
  readonly #options: StackStoreOptions;

  constructor(options: StackStoreOptions) {
    this.#options = options;
    this.#stacks = [...options.stacks];
  }

  /** Oldest first, the deleted ones too. */
  all(): ReadonlyArray<Stack> {
    return this.#stacks;
  }

  list({ accountId, region }: Scope): Stack[] {
    return this.#stacks.filter(
      stack => stack.accountId === accountId && stack.region === region,
    );
  }

  /** By id, or by name while it is not deleted. */
  find(scope: Scope, nameOrId: string): Stack | undefined {
    return this.list(scope).find(
      stack =>
        stack.id === nameOrId ||
        (stack.name === nameOrId && stack.status !== 'DELETE_COMPLETE'),
    );
  }

  /** @throws StackError ValidationError */
  get(
    scope: Scope,
    nameOrId: string,
    message = `Stack with id ${nameOrId} does not exist`,
  ): Stack {
    const stack = this.find(scope, nameOrId);
    if (!stack) {
      throw stackValidationError(message);
    }
    return stack;
  }

  add(stack: Stack): void {
    this.#stacks.push(stack);
    const deleted = this.#stacks.filter(
      ({ status }) => status === 'DELETE_COMPLETE',
    );
    if (deleted.length > MAX_DELETED) {
      this.#stacks.splice(this.#stacks.indexOf(deleted[0]), 1);
    }
  }

  /** Lets everything happen that is due; true when something was. */
  settle(now: number): boolean {
    let happened = false;
    for (;;) {
      const due = this.#stacks
        .filter(({ steps }) => steps.length > 0)
        .map(stack => bringNear(stack, now))
        .filter(({ steps }) => steps[0].at <= now)
        .sort((a, b) => a.steps[0].at - b.steps[0].at);
      if (due.length === 0) {
        return happened;
      }
      this.#happen(due[0]);
      happened = true;
    }
  }

  exports(scope: Scope): StackExport[] {
    return exportsOfStacks(this.list(scope));
  }

  /** Names of the stacks that import an export. */
  importers(scope: Scope, exportName: string): string[] {
    return importersAmong(this.list(scope), exportName);
  }

  #happen(stack: Stack): void {
    const step = stack.steps.shift();
    if (!step) {
      return;
    }
    applyStep(stack, step);
    for (const effect of step.effects ?? []) {
      this.#options.onEffect(stack, effect, step.at);
      this.#options.inventory.apply(stack, effect, step.at);
    }
  }
}

function bringNear(stack: Stack, now: number): Stack {
  const ahead = stack.steps[0].at - now;
  if (ahead > FAR_AHEAD_MS) {
    stack.steps.forEach(step => Object.assign(step, { at: step.at - ahead }));
  }
  return stack;
}
