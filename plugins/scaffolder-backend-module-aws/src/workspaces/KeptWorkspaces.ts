import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import {
  restoreWorkspace,
  serializeWorkspace,
  type WorkspaceProvider,
} from '@backstage/plugin-scaffolder-node/alpha';
import type { Knex } from 'knex';
import { signWorkspace } from './signWorkspace';

const TABLE = 'hangar_kept_workspaces';
const MAX_BYTES = 50_000_000;

type Row = { task_id: string; files: Buffer };

/**
 * Keeps the files of tasks that are not done in the scaffolder's database, so
 * that one goes on where it failed or was interrupted. The scaffolder asks for
 * it after every step and checkpoint; it is done when files have changed.
 */
export class KeptWorkspaces implements WorkspaceProvider {
  readonly #db: Knex;
  /** What was kept, by task. */
  readonly #signatures = new Map<string, string>();

  static async create(database: DatabaseService): Promise<KeptWorkspaces> {
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({
        directory: resolvePackagePath(
          '@hangar/plugin-scaffolder-backend-module-aws',
          'migrations',
        ),
        tableName: 'hangar_kept_workspaces_migrations',
      });
    }
    return new KeptWorkspaces(db);
  }

  private constructor(db: Knex) {
    this.#db = db;
  }

  async serializeWorkspace(options: { path: string; taskId: string }) {
    const { path, taskId } = options;
    const signature = await signWorkspace(path);
    if (this.#signatures.get(taskId) === signature) {
      return;
    }
    const { contents } = await serializeWorkspace({ path });
    if (contents.length > MAX_BYTES) {
      throw new Error(
        `The workspace has ${contents.length} bytes; at most ${MAX_BYTES} are kept for a retry.`,
      );
    }
    await this.#db<Row>(TABLE)
      .insert({ task_id: taskId, files: contents })
      .onConflict('task_id')
      .merge();
    this.#signatures.set(taskId, signature);
  }

  async rehydrateWorkspace(options: { taskId: string; targetPath: string }) {
    const { taskId, targetPath } = options;
    const row = await this.#db<Row>(TABLE).where({ task_id: taskId }).first();
    if (row) {
      await restoreWorkspace({ path: targetPath, buffer: row.files });
    }
  }

  async cleanWorkspace({ taskId }: { taskId: string }) {
    this.#signatures.delete(taskId);
    await this.#db<Row>(TABLE).where({ task_id: taskId }).delete();
  }
}
