import { InputError } from '@backstage/errors';
import {
  type AthenaQuery,
  type AwsClientsService,
  runAthenaQuery,
} from '@hangar/plugin-aws-node';
import type {
  ChargeType,
  CostMetric,
  CostProblem,
} from '@hangar/plugin-cost-explorer-common';
import type { AthenaSourceConfig } from '../../config';
import {
  type CostRow,
  getMonth,
  type PaidRequests,
  parseAmount,
  type Slice,
} from '../../store';
import type { AccountTotal, CostSource, SliceRequest } from '../CostSource';
import { findTagProblems } from '../findTagProblems';
import { athenaTables } from './athenaTables';
import {
  buildSliceQuery,
  buildTagKeysQuery,
  buildTotalsQuery,
} from './buildAthenaQueries';

/** https://aws.amazon.com/athena/pricing/ */
const PRICE_OF_A_TERABYTE = parseAmount('5');
const TERABYTE = 10n ** 12n;
/** A query is billed for at least this much. */
const LEAST_BYTES = 10 * 1024 ** 2;
const PAGE_SIZE = 1000;
const TAG_PREFIX = 'resourceTags/';

const previousDay = (day: string) =>
  new Date(Date.parse(day) - 1).toISOString().slice(0, 10);

const findFirstEstimated = (rows: CostRow[]): string | null =>
  rows
    .flatMap(({ isEstimated, day }) => (isEstimated ? [day] : []))
    .sort()
    .at(0) ?? null;

/** Reads an export of AWS Data Exports with Athena: all accounts at once. */
export class AthenaSource implements CostSource {
  readonly type = 'athena';
  readonly isBilledByRange = true;
  readonly id: string;
  private requests: PaidRequests = { count: 0, cost: 0n };

  /** @throws InputError when the export does not hold a metric */
  constructor(
    private readonly clients: AwsClientsService,
    private readonly source: AthenaSourceConfig,
    private readonly metrics: CostMetric[],
  ) {
    this.id = source.name;
    const missing = metrics.find(
      metric => !athenaTables[source.format].metrics[metric],
    );
    if (missing) {
      throw new InputError(
        `costExplorer.metrics holds ${missing}, which the export ${source.name} (${source.format}) cannot tell; leave it out`,
      );
    }
  }

  async readTotals(range: {
    from: string;
    to: string;
    signal: AbortSignal;
  }): Promise<AccountTotal[]> {
    const { from, to, signal } = range;
    const rows = await this.run(
      buildTotalsQuery(this.source, {
        metrics: this.metrics,
        months: { from: getMonth(from), to: getMonth(previousDay(to)) },
        to,
      }),
      signal,
    );
    return rows.flatMap(row =>
      this.toAmounts(row).map(amount => ({
        ...amount,
        accountId: row.account_id,
        month: row.month,
      })),
    );
  }

  groupAccounts(accountIds: string[]): string[][] {
    return accountIds.length > 0 ? [accountIds] : [];
  }

  async readSlices(request: SliceRequest): Promise<Slice[]> {
    const { allocation, from, to, accountIds, signal } = request;
    const rows = await this.run(
      buildSliceQuery(this.source, {
        metrics: this.metrics,
        allocation,
        month: getMonth(from),
        to,
      }),
      signal,
    );
    const costs = new Map(accountIds.map(id => [id, [] as CostRow[]]));
    for (const row of rows) {
      costs.get(row.account_id)?.push(...this.toRows(row, from));
    }
    return [...costs].map(([accountId, own]) => ({
      accountId,
      rows: own,
      estimatedFrom: findFirstEstimated(own),
    }));
  }

  async checkTags(
    keys: string[],
    range: { to: string; signal: AbortSignal },
  ): Promise<CostProblem[]> {
    const month = getMonth(previousDay(range.to));
    const rows = await this.run(
      buildTagKeysQuery(this.source, month),
      range.signal,
    );
    const known = rows
      .map(row => row.tag_key)
      .filter(key => key.startsWith(TAG_PREFIX))
      .map(key => ({ key: key.slice(TAG_PREFIX.length), isActive: true }));
    return findTagProblems(keys, known);
  }

  takeRequests(): PaidRequests {
    const taken = this.requests;
    this.requests = { count: 0, cost: 0n };
    return taken;
  }

  private toAmounts(row: Record<string, string>) {
    return this.metrics.map((metric, index) => ({
      metric,
      currency: row.currency,
      amount: parseAmount(row[`amount_${index}`] || '0'),
    }));
  }

  private toRows(row: Record<string, string>, from: string): CostRow[] {
    const chargeType = row.charge_type as ChargeType;
    const costs = this.toAmounts(row).filter(({ amount }) => amount !== 0n);
    return costs.map(cost => ({
      ...cost,
      // a month's bill can hold what was used just before it
      day: row.day < from ? from : row.day,
      value: row.tag_value,
      service: chargeType === 'charge' ? row.service : '',
      chargeType,
      isEstimated: row.is_estimated === 'true',
    }));
  }

  private async run(query: AthenaQuery, signal: AbortSignal) {
    const pages = runAthenaQuery(
      {
        clients: this.clients,
        table: this.source,
        signal,
        title: this.source.name,
        advice:
          'Partition the table by billing_period, or raise scanLimitBytes in costExplorer.athena',
        pageSize: PAGE_SIZE,
        onScanned: bytes => this.count(bytes),
      },
      query,
    );
    const all: Array<Record<string, string>> = [];
    for await (const { rows } of pages) {
      all.push(...rows);
    }
    return all;
  }

  private count(scannedBytes: number) {
    const billed = BigInt(Math.max(scannedBytes, LEAST_BYTES));
    const { count, cost } = this.requests;
    this.requests = {
      count: count + 1,
      cost: cost + (billed * PRICE_OF_A_TERABYTE) / TERABYTE,
    };
  }
}
