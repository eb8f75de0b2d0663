import {
  CostExplorerClient,
  type GetCostAndUsageRequest,
  type GroupDefinition,
} from '@aws-sdk/client-cost-explorer';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type {
  CostMetric,
  CostProblem,
} from '@hangar/plugin-cost-explorer-common';
import type { Allocation } from '../../selectors';
import { type CostRow, type PaidRequests, parseAmount } from '../../store';
import type { AccountTotal, CostSource, SliceRequest } from '../CostSource';
import { findTagProblems } from '../findTagProblems';
import { listTags } from './listTags';
import { readPages } from './readPages';
import { adjustmentTypes, toExpression } from './toExpression';
import { findEstimatedFrom, getTagValue, toAmounts, toRows } from './toRows';

/** Cost Explorer is in this region only. */
const REGION = 'us-east-1';
/** https://aws.amazon.com/aws-cost-management/aws-cost-explorer/pricing/ */
const PRICE_OF_A_PAGE = parseAmount('0.01');

const toGroup = ({ type, key }: Allocation['groupBy']): GroupDefinition => ({
  Type: type === 'tag' ? 'TAG' : 'COST_CATEGORY',
  Key: key,
});

/** Reads the Cost Explorer of one payer account. */
export class CostExplorerSource implements CostSource {
  readonly type = 'cost-explorer';
  readonly isBilledByRange = false;
  private pages = 0;

  constructor(
    private readonly clients: AwsClientsService,
    readonly id: string,
    private readonly metrics: CostMetric[],
  ) {}

  async readTotals(range: {
    from: string;
    to: string;
    signal: AbortSignal;
  }): Promise<AccountTotal[]> {
    const results = await this.read(range.signal, {
      TimePeriod: { Start: range.from, End: range.to },
      Granularity: 'MONTHLY',
      Metrics: this.metrics,
      GroupBy: [{ Type: 'DIMENSION', Key: 'LINKED_ACCOUNT' }],
    });
    return results.flatMap(({ TimePeriod, Groups = [] }) =>
      Groups.flatMap(({ Keys: [accountId] = [''], Metrics }) =>
        toAmounts(Metrics, this.metrics).map(amount => ({
          ...amount,
          accountId,
          month: (TimePeriod?.Start ?? '').slice(0, 7),
        })),
      ),
    );
  }

  groupAccounts(accountIds: string[]): string[][] {
    return accountIds.map(accountId => [accountId]);
  }

  async readSlices(request: SliceRequest) {
    const { allocation, signal } = request;
    const [accountId] = request.accountIds;
    const options = {
      allocation,
      accountId: request.isOnlyAccount ? undefined : accountId,
    };
    const group = toGroup(allocation.groupBy);
    const common = {
      TimePeriod: { Start: request.from, End: request.to },
      Granularity: 'DAILY' as const,
      Metrics: this.metrics,
    };
    const charges = await this.read(signal, {
      ...common,
      GroupBy: [group, { Type: 'DIMENSION', Key: 'SERVICE' }],
      Filter: toExpression('charges', options),
    });
    const adjustments = await this.read(signal, {
      ...common,
      GroupBy: [group, { Type: 'DIMENSION', Key: 'RECORD_TYPE' }],
      Filter: toExpression('adjustments', options),
    });
    const rows: CostRow[] = [
      ...toRows(charges, this.metrics, ([value, service]) => ({
        value: getTagValue(value),
        service,
        chargeType: 'charge',
      })),
      ...toRows(adjustments, this.metrics, ([value, recordType]) => ({
        value: getTagValue(value),
        service: '',
        chargeType: adjustmentTypes[recordType as keyof typeof adjustmentTypes],
      })),
    ];
    const estimatedFrom = findEstimatedFrom([...charges, ...adjustments]);
    return [{ accountId, rows, estimatedFrom }];
  }

  async checkTags(
    keys: string[],
    range: { from: string; to: string; signal: AbortSignal },
  ): Promise<CostProblem[]> {
    const client = await this.getClient();
    const known = await listTags(
      { client, signal: range.signal, onPage: this.countPage },
      range,
    );
    return findTagProblems(keys, known);
  }

  takeRequests(): PaidRequests {
    const count = this.pages;
    this.pages = 0;
    return { count, cost: BigInt(count) * PRICE_OF_A_PAGE };
  }

  private readonly countPage = () => {
    this.pages += 1;
  };

  private async read(signal: AbortSignal, request: GetCostAndUsageRequest) {
    const client = await this.getClient();
    return readPages({ client, signal, onPage: this.countPage }, request);
  }

  private getClient() {
    return this.clients.getClient(CostExplorerClient, {
      accountId: this.id,
      region: REGION,
    });
  }
}
