import {
  GetCostAndUsageCommand,
  type CostExplorerClient,
  type GetCostAndUsageCommandInput,
} from '@aws-sdk/client-cost-explorer';

/** A group on one day or in one month. */
export type CostRow = {
  date: string;
  keys: string[];
  amounts: Record<string, number>;
  unit?: string;
  estimated: boolean;
};

/** All pages of GetCostAndUsage; totals have no keys. */
export async function readCosts(
  client: CostExplorerClient,
  [Start, End]: readonly [from: string, to: string],
  input: Partial<GetCostAndUsageCommandInput> = {},
): Promise<CostRow[]> {
  const rows: CostRow[] = [];
  let NextPageToken: string | undefined;
  do {
    const page = await client.send(
      new GetCostAndUsageCommand({
        TimePeriod: { Start, End },
        Granularity: 'DAILY',
        Metrics: ['UnblendedCost'],
        ...input,
        NextPageToken,
      }),
    );
    for (const result of page.ResultsByTime ?? []) {
      const groups = result.Groups?.length
        ? result.Groups
        : [{ Keys: [], Metrics: result.Total }];
      for (const { Keys = [], Metrics = {} } of groups) {
        if (Object.keys(Metrics).length > 0) {
          rows.push({
            date: result.TimePeriod!.Start!,
            keys: Keys,
            amounts: Object.fromEntries(
              Object.entries(Metrics).map(([metric, { Amount }]) => [
                metric,
                Number(Amount),
              ]),
            ),
            unit: Object.values(Metrics)[0].Unit,
            estimated: result.Estimated!,
          });
        }
      }
    }
    ({ NextPageToken } = page);
  } while (NextPageToken);
  return rows;
}

export function sumOf(rows: CostRow[], metric = 'UnblendedCost'): number {
  return rows.reduce((sum, { amounts }) => sum + amounts[metric], 0);
}

export const byTag = (Key = 'Component') => ({ Type: 'TAG', Key }) as const;

export const byDimension = (Key: string) =>
  ({ Type: 'DIMENSION', Key }) as const;
