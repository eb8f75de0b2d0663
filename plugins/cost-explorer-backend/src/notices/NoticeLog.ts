import type { Knex } from 'knex';

/** How long a sender may take before another one sends in its place. */
const CLAIM_MS = 10 * 60_000;
const KEPT_MS = 400 * 24 * 60 * 60_000;

/** Remembers in the database what was told, so that nobody is told twice. */
export class NoticeLog {
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}

  /**
   * Sends a notice unless it was sent before, by this replica or another one.
   * The claim is written before the notice leaves and taken back when it could
   * not be sent. Where a replica dies in between, another one sends again after
   * ten minutes; the notice's `scope` makes Backstage replace the first.
   *
   * @param key - names the notice, at most 255 characters
   * @returns whether it was sent now
   */
  async sendOnce(key: string, send: () => Promise<void>): Promise<boolean> {
    if (!(await this.claim(key))) {
      return false;
    }
    try {
      await send();
    } catch (error) {
      await this.db('cost_notices').where({ key }).delete();
      throw error;
    }
    await this.db('cost_notices')
      .where({ key })
      .update({ sent_at: this.now().toISOString() });
    return true;
  }

  async isSent(key: string): Promise<boolean> {
    const row = await this.db('cost_notices')
      .where({ key })
      .whereNotNull('sent_at')
      .first();
    return row !== undefined;
  }

  /** Forgets what was told more than thirteen months ago. */
  async forget(): Promise<void> {
    const oldest = new Date(this.now().getTime() - KEPT_MS).toISOString();
    await this.db('cost_notices').where('claimed_at', '<', oldest).delete();
  }

  private async claim(key: string): Promise<boolean> {
    const now = this.now();
    const claim = { key, claimed_at: now.toISOString(), sent_at: null };
    const inserted = await this.db('cost_notices')
      .insert(claim)
      .onConflict('key')
      .ignore()
      .returning('key');
    if (inserted.length > 0) {
      return true;
    }
    const overdue = new Date(now.getTime() - CLAIM_MS).toISOString();
    const taken = await this.db('cost_notices')
      .where({ key, sent_at: null })
      .andWhere('claimed_at', '<', overdue)
      .update(claim);
    return taken > 0;
  }
}
