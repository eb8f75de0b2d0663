import type { ActivityExportManifest } from '@hangar/plugin-cloudtrail-common';
import type { Knex } from 'knex';

type ExportRow = {
  id: string;
  requested_by: string;
  requested_at: number;
  manifest: string;
};

/** The manifests of all files that were taken away. */
export class ExportLog {
  constructor(private readonly db: Knex) {}

  async add(manifest: ActivityExportManifest): Promise<void> {
    await this.db<ExportRow>('activity_exports').insert({
      id: manifest.id,
      requested_by: manifest.requestedBy,
      requested_at: Date.parse(manifest.requestedAt),
      manifest: JSON.stringify(manifest),
    });
  }

  async update(manifest: ActivityExportManifest): Promise<void> {
    await this.db<ExportRow>('activity_exports')
      .where({ id: manifest.id })
      .update({ manifest: JSON.stringify(manifest) });
  }

  async get(id: string): Promise<ActivityExportManifest | undefined> {
    const row = await this.db<ExportRow>('activity_exports')
      .where({ id })
      .first('manifest');
    return row && JSON.parse(row.manifest);
  }
}
