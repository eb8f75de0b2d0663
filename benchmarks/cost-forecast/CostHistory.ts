import {
  CostExplorerClient,
  GetCostAndUsageCommand,
  type GetCostAndUsageCommandOutput,
} from '@aws-sdk/client-cost-explorer';
import type { RunningAwsSimulator } from '@hangar/aws-simulator';
import type { DailyAmount } from '../../plugins/cost-explorer-backend/src/forecast';

/** Days by component. */
export type History = Map<string, DailyAmount[]>;

const accountIds = ['111122223333', '444455556666'];

/** Reads the costs of all components as Cost Explorer tells of them at a time. */
export class CostHistory {
  readonly #clients: CostExplorerClient[];

  constructor(private readonly simulator: RunningAwsSimulator) {
    this.#clients = accountIds.map(
      accountId =>
        new CostExplorerClient({
          region: 'us-east-1',
          endpoint: simulator.url,
          credentials: {
            accessKeyId: `SIMULATED${accountId}`,
            secretAccessKey: 'simulated',
          },
        }),
    );
  }

  /** Both days `YYYY-MM-DD`, the second exclusive. */
  async read(range: { from: string; to: string; at: Date }): Promise<History> {
    this.simulator.world.clock.set(range.at);
    const history: History = new Map();
    for (const client of this.#clients) {
      let token: string | undefined;
      do {
        const page: GetCostAndUsageCommandOutput = await client.send(
          new GetCostAndUsageCommand({
            TimePeriod: { Start: range.from, End: range.to },
            Granularity: 'DAILY',
            Metrics: ['UnblendedCost'],
            GroupBy: [{ Type: 'TAG', Key: 'Component' }],
            NextPageToken: token,
          }),
        );
        addPage(history, page);
        token = page.NextPageToken;
      } while (token);
    }
    return history;
  }
}

function addPage(
  history: History,
  { ResultsByTime = [] }: GetCostAndUsageCommandOutput,
): void {
  for (const { TimePeriod, Groups = [], Estimated = false } of ResultsByTime) {
    for (const { Keys = [], Metrics } of Groups) {
      const component = Keys[0]?.replace('Component$', '');
      const date = TimePeriod?.Start;
      if (component && date) {
        const days = history.get(component) ?? [];
        const amount = Number(Metrics?.UnblendedCost?.Amount);
        days.push({ date, amount, isEstimated: Estimated });
        history.set(component, days);
      }
    }
  }
}
