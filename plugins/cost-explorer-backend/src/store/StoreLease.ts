import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';

/** Renewed with every slice; one that is read for longer than this is given up to others. */
const LEASE_MS = 15 * 60 * 1000;

/**
 * The right to write the store: one replica's at a time. Whoever lost it, because
 * it stood still for too long, cannot write any more.
 */
export class StoreLease {
  constructor(
    private readonly db: Knex,
    private readonly now: () => Date,
  ) {}

  /** Takes the lease where nobody has it. */
  async acquire(holder: string): Promise<boolean> {
    const now = this.now();
    const taken = await this.db('cost_store')
      .where({ id: 1 })
      .andWhere(free =>
        free
          .whereNull('lease_holder')
          .orWhere('lease_expires_at', '<=', now.toISOString())
          // nobody takes it for so long: the clock has jumped back since
          .orWhere('lease_expires_at', '>', this.expiry(now, 2)),
      )
      .update({ lease_holder: holder, lease_expires_at: this.expiry(now) });
    return taken === 1;
  }

  /**
   * Renews the lease inside of what is about to be written, and makes the
   * version grow where readers will see a change.
   *
   * @throws ConflictError when another replica has taken over
   */
  async confirm(
    trx: Knex.Transaction,
    holder: string,
    options: { isChanged: boolean },
  ): Promise<void> {
    const confirmed = await trx('cost_store')
      .where({ id: 1, lease_holder: holder })
      .update({
        version: trx.raw('version + ?', [options.isChanged ? 1 : 0]),
        lease_expires_at: this.expiry(this.now()),
      });
    if (confirmed !== 1) {
      throw new ConflictError(
        'Another replica has taken over reading the costs; what this one has read is left out',
      );
    }
  }

  async release(holder: string): Promise<void> {
    await this.db('cost_store')
      .where({ id: 1, lease_holder: holder })
      .update({ lease_holder: null, lease_expires_at: null });
  }

  private expiry(now: Date, times = 1): string {
    return new Date(now.getTime() + times * LEASE_MS).toISOString();
  }
}
