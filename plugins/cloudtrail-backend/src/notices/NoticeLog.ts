import type { Knex } from 'knex';

type NoticeRow = { key: string; claimed_at: number; sent_at: number | null };

/** How long a sender may take before another one sends in its place. */
const CLAIM_MS = 10 * 60_000;
/** SQLite takes no more values than this in one condition. */
const BATCH = 500;

/** Remembers in the database what was told, so that nobody is told twice. */
export class NoticeLog {
  constructor(
    private readonly db: Knex,
    private readonly now: () => number,
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
    if (!(await this.#claim(key))) {
      return false;
    }
    try {
      await send();
    } catch (error) {
      await this.#table().where({ key }).delete();
      throw error;
    }
    await this.#table().where({ key }).update({ sent_at: this.now() });
    return true;
  }

  /** Those of the keys that were told already. */
  async findSent(keys: readonly string[]): Promise<Set<string>> {
    const sent = new Set<string>();
    for (let start = 0; start < keys.length; start += BATCH) {
      const rows = await this.#table()
        .whereIn('key', keys.slice(start, start + BATCH))
        .whereNotNull('sent_at')
        .select('key');
      rows.forEach(({ key }) => sent.add(key));
    }
    return sent;
  }

  /** When the first notice was written; writes one that nobody gets when there is none. */
  async getBeginning(key: string): Promise<number> {
    const claimed = this.now();
    await this.#table()
      .insert({ key, claimed_at: claimed, sent_at: claimed })
      .onConflict('key')
      .ignore();
    const row = await this.#table().where({ key }).first('claimed_at');
    return Number(row?.claimed_at ?? claimed);
  }

  /** Forgets what was told before, apart from one key. */
  async forgetBefore(time: number, keptKey: string): Promise<void> {
    await this.#table()
      .where('claimed_at', '<', time)
      .whereNot({ key: keptKey })
      .delete();
  }

  #table() {
    return this.db<NoticeRow>('activity_notices');
  }

  async #claim(key: string): Promise<boolean> {
    const now = this.now();
    const claim = { key, claimed_at: now, sent_at: null };
    const inserted = await this.#table()
      .insert(claim)
      .onConflict('key')
      .ignore()
      .returning('key');
    if (inserted.length > 0) {
      return true;
    }
    const taken = await this.#table()
      .where({ key, sent_at: null })
      .andWhere('claimed_at', '<', now - CLAIM_MS)
      .update(claim);
    return taken > 0;
  }
}
