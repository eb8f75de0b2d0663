import type { Knex } from 'knex';
import type { CostSource } from '../sources';
import { AccountList, SourceStates } from '../store';

/**
 * Shows each account from the first configured source that has it and has been
 * read to its end, so that no cost is counted twice and none is missing while another source is still being read.
 */
export async function chooseShownSources(options: {
  db: Knex;
  sources: CostSource[];
}): Promise<void> {
  const accounts = new AccountList(options.db);
  const all = await accounts.list();
  const states = await new SourceStates(options.db).list();
  const read = new Set(
    states.flatMap(({ source, lastSuccessAt }) =>
      lastSuccessAt ? [source] : [],
    ),
  );
  const order = options.sources.map(({ id }) => id);
  for (const accountId of new Set(all.map(account => account.accountId))) {
    const own = all.filter(account => account.accountId === accountId);
    const configured = order.filter(id =>
      own.some(({ source }) => source === id),
    );
    const shown = own.find(({ isShown }) => isShown)?.source;
    const wanted =
      configured.find(id => read.has(id)) ??
      // a source that is configured no longer shows nothing any more
      (configured.length === 0 ? '' : shown);
    if (wanted !== undefined && wanted !== (shown ?? '')) {
      await options.db.transaction(async trx => {
        await accounts.show(trx, wanted, accountId);
        await trx('cost_store').where({ id: 1 }).increment('version', 1);
      });
    }
  }
}
