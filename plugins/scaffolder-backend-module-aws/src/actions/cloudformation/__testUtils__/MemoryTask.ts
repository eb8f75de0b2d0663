import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject, JsonValue } from '@backstage/types';
import type { StackActionOptions } from '../cloudFormationDeploy';

/** Where the portal is when it dies: a checkpoint whose key begins so was done, but not remembered. */
type Death = { after: string; onDeath: () => void };

/**
 * A task that remembers its checkpoints as the scaffolder does, so that an
 * action can be run again as after a restart of the portal.
 */
export class MemoryTask {
  readonly log: string[] = [];
  readonly #checkpoints = new Map<string, string>();

  constructor(
    private readonly id: string,
    private readonly workspacePath: string,
  ) {}

  /** Runs the action to its end. */
  async run<I extends JsonObject, O extends JsonObject>(
    action: TemplateAction<I, O>,
    input: I,
    signal?: AbortSignal,
  ): Promise<O> {
    const ctx = this.#createContext<I, O>(input, signal);
    await action.handler(ctx);
    const output = Object.fromEntries(jest.mocked(ctx.output).mock.calls);
    // the mock of the context does not know what belongs together
    return output as unknown as O;
  }

  /** Runs the action until the portal dies. */
  async runUntilDeath<I extends JsonObject, O extends JsonObject>(
    action: TemplateAction<I, O>,
    input: I,
    after: string,
  ): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const ctx = this.#createContext<I, O>(input, undefined, {
        after,
        onDeath: resolve,
      });
      action
        .handler(ctx)
        .then(() => reject(new Error('The action ended before')), reject);
    });
  }

  #createContext<I extends JsonObject, O extends JsonObject>(
    input: I,
    signal?: AbortSignal,
    death?: Death,
  ) {
    const ctx = createMockActionContext<I, O>({
      input,
      workspacePath: this.workspacePath,
      task: { id: this.id },
    });
    for (const level of ['info', 'warn', 'error'] as const) {
      jest
        .spyOn(ctx.logger, level)
        .mockImplementation((...[message]: unknown[]) => {
          this.log.push(String(message));
        });
    }
    return {
      ...ctx,
      signal,
      checkpoint: <T extends JsonValue | void>(options: {
        key: string;
        fn: () => T | Promise<T>;
      }) => this.#checkpoint(options, death),
    };
  }

  async #checkpoint<T extends JsonValue | void>(
    { key, fn }: { key: string; fn: () => T | Promise<T> },
    death?: Death,
  ): Promise<T> {
    const stored = this.#checkpoints.get(key);
    if (stored !== undefined) {
      return JSON.parse(stored);
    }
    const value = await fn();
    if (death && key.startsWith(death.after)) {
      death.onDeath();
      return new Promise(() => {});
    }
    this.#checkpoints.set(key, JSON.stringify(value ?? {}));
    return value;
  }
}

/** Fast enough for a test. */
export const patience: StackActionOptions['patience'] = {
  pollMs: 60,
  retryDelayMs: 10,
};
