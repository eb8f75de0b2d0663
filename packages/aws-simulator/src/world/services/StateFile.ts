import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError, isError } from '@backstage/errors';
import { z } from 'zod';
import { recordedCallSchema } from '../activity/recorded/RecordedCalls';
import { provisionedSchema } from '../stacks/Provisioning';
import type { ServiceName } from './names';

const scope = { accountId: z.string(), region: z.string() };

const stateSchema = z.object({
  version: z.literal(1),
  services: z.array(
    z.object({
      firstSeen: z.string().datetime(),
      name: z.discriminatedUnion('type', [
        z.object({
          ...scope,
          type: z.literal('ecs-service'),
          clusterName: z.string(),
          serviceName: z.string(),
        }),
        z.object({
          ...scope,
          type: z.literal('app-runner-service'),
          serviceName: z.string(),
          serviceId: z.string(),
        }),
      ]),
    }),
  ),
  removed: z.array(z.string()).default([]),
  provisioned: provisionedSchema.optional(),
  calls: z.array(recordedCallSchema).default([]),
});

/** What the simulator remembers across restarts. */
export type SavedState = Omit<z.infer<typeof stateSchema>, 'version'>;

export type SeenService = { name: ServiceName; firstSeen: string };

/**
 * Remembers across restarts which services were adopted, and since when; which
 * were removed; and the stacks with everything they made.
 */
export class StateFile {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  read(): SavedState {
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (error) {
      if (isError(error) && error.code === 'ENOENT') {
        return { services: [], removed: [], calls: [] };
      }
      throw error;
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch (error) {
      throw new InputError(
        `The AWS simulator cannot read its state file ${this.#path}; delete the file to start with a fresh world`,
        error,
      );
    }
  }

  write(state: SavedState): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    // Written aside and moved, so that an interrupted write leaves the old file.
    const temporary = `${this.#path}.${process.pid}.tmp`;
    writeFileSync(temporary, `${JSON.stringify({ version: 1, ...state })}\n`);
    renameSync(temporary, this.#path);
  }
}
