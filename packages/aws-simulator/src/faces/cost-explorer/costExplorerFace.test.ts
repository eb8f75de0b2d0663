import {
  GetAnomaliesCommand,
  GetCostCategoriesCommand,
  GetCostForecastCommand,
  GetDimensionValuesCommand,
  GetTagsCommand,
  ListCostAllocationTagsCommand,
} from '@aws-sdk/client-cost-explorer';
import { networkServer } from '@hangar/test-utils';
import { readCosts } from '../../__testUtils__/readCosts';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const OCTOBER = { Start: '2026-10-01', End: '2026-11-01' };

describe('simulated Cost Explorer', () => {
  const { costExplorer } = sampleClients();
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => new Date('2026-11-20T09:30:00Z') });
    networkServer.use(...createAwsHandlers(world));
  });

  it('forecasts the rest of the month near to what it will be, wider for more confidence', async () => {
    const forecast = (PredictionIntervalLevel: number) =>
      costExplorer.send(
        new GetCostForecastCommand({
          TimePeriod: { Start: '2026-11-20', End: '2026-12-01' },
          Metric: 'UNBLENDED_COST',
          Granularity: 'DAILY',
          PredictionIntervalLevel,
        }),
      );
    const [narrow, wide] = await Promise.all([forecast(60), forecast(95)]);
    expect(narrow.ForecastResultsByTime).toHaveLength(11);
    const width = ({ ForecastResultsByTime: [day] = [] }: typeof narrow) =>
      Number(day.PredictionIntervalUpperBound) -
      Number(day.PredictionIntervalLowerBound);
    expect(width(wide)).toBeGreaterThan(width(narrow));

    world.clock.set(new Date('2026-12-10T00:00:00Z'));
    const actual = await readCosts(costExplorer, ['2026-11-20', '2026-12-01']);
    const sum = actual.reduce((s, { amounts }) => s + amounts.UnblendedCost, 0);
    const total = Number(narrow.Total!.Amount);
    expect(Math.abs(total - sum) / sum).toBeLessThan(0.06);
  });

  it('has no forecast of the past, nor of what has no history', async () => {
    const forecast = (Start: string, Values = ['parts-inventory']) =>
      costExplorer.send(
        new GetCostForecastCommand({
          TimePeriod: { Start, End: '2026-12-01' },
          Metric: 'UNBLENDED_COST',
          Granularity: 'MONTHLY',
          Filter: { Tags: { Key: 'Component', Values } },
        }),
      );
    await expect(forecast('2026-11-19')).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(forecast('2026-11-20', ['nothing'])).rejects.toMatchObject({
      name: 'DataUnavailableException',
    });
    expect(await forecast('2026-11-20')).toMatchObject({
      Total: { Unit: 'USD' },
    });
  });

  it('tells an anomaly that can be seen in the costs of its day', async () => {
    const { Anomalies = [] } = await costExplorer.send(
      new GetAnomaliesCommand({
        DateInterval: { StartDate: '2026-08-25', EndDate: '2026-11-20' },
      }),
    );
    expect(Anomalies.length).toBeGreaterThanOrEqual(5);
    for (const { AnomalyStartDate, RootCauses, Impact } of Anomalies) {
      const [day] = [AnomalyStartDate!.slice(0, 10)];
      const before = new Date(Date.parse(day) - 86_400_000)
        .toISOString()
        .slice(0, 10);
      const after = new Date(Date.parse(day) + 86_400_000)
        .toISOString()
        .slice(0, 10);
      const [{ amounts: usual }, { amounts: unusual }] = await readCosts(
        costExplorer,
        [before, after],
        {
          Filter: {
            Dimensions: {
              Key: 'SERVICE',
              Values: [RootCauses![0].Service!],
            },
          },
        },
      );
      const impact = unusual.UnblendedCost - usual.UnblendedCost;
      expect(impact).toBeGreaterThan(0.9 * Impact!.TotalImpact! - 1);
    }
  });

  it('has an anomaly in any ten days, of one account or the other, and pages', async () => {
    const list = async (accountId?: string, now = world.now()) => {
      const { Anomalies = [] } = await sampleClients({
        accountId,
      }).costExplorer.send(
        new GetAnomaliesCommand({
          DateInterval: {
            StartDate: new Date(now.getTime() - 10 * 86_400_000)
              .toISOString()
              .slice(0, 10),
          },
        }),
      );
      return Anomalies;
    };
    for (let day = 0; day < 20; day += 3) {
      world.clock.setOffsetMinutes(day * 1440);
      const all = [...(await list()), ...(await list(SALES))];
      expect(all.length).toBeGreaterThanOrEqual(1);
    }
    const page = await costExplorer.send(
      new GetAnomaliesCommand({
        DateInterval: { StartDate: '2026-09-01' },
        MaxResults: 2,
      }),
    );
    expect(page.Anomalies).toHaveLength(2);
    const input = { DateInterval: { StartDate: '2026-09-01' }, MaxResults: 2 };
    const next = await costExplorer.send(
      new GetAnomaliesCommand({ ...input, NextPageToken: page.NextPageToken }),
    );
    expect(next.Anomalies![0].AnomalyId).not.toBe(page.Anomalies![0].AnomalyId);
  });

  it('lists tags, their values, dimensions and cost categories', async () => {
    const keys = await costExplorer.send(
      new GetTagsCommand({ TimePeriod: OCTOBER }),
    );
    expect(keys.Tags).toEqual(['Component', 'Cost', 'Project']);
    const values = await costExplorer.send(
      new GetTagsCommand({ TimePeriod: OCTOBER, TagKey: 'Component' }),
    );
    expect(values).toMatchObject({
      Tags: ['', 'flight-telemetry', 'legacy-batch', 'parts-inventory'],
      ReturnSize: 4,
      TotalSize: 4,
    });
    const services = await costExplorer.send(
      new GetDimensionValuesCommand({
        TimePeriod: OCTOBER,
        Dimension: 'SERVICE',
        SearchString: 'elastic container',
      }),
    );
    expect(services.DimensionValues).toEqual([
      { Value: 'Amazon Elastic Container Service', Attributes: {} },
    ]);
    const accounts = await costExplorer.send(
      new GetDimensionValuesCommand({
        TimePeriod: OCTOBER,
        Dimension: 'LINKED_ACCOUNT',
      }),
    );
    expect(accounts.DimensionValues).toEqual([
      {
        Value: '111122223333',
        Attributes: { description: 'production-systems' },
      },
    ]);
    const categories = await costExplorer.send(
      new GetCostCategoriesCommand({
        TimePeriod: OCTOBER,
        CostCategoryName: 'Team',
      }),
    );
    expect(categories.CostCategoryValues).toEqual(['', 'platform']);
  });

  it('tells which tags are activated, by the key as it is written', async () => {
    const { CostAllocationTags } = await costExplorer.send(
      new ListCostAllocationTagsCommand({
        TagKeys: ['Component', 'component', 'createdBy'],
      }),
    );
    expect(
      CostAllocationTags!.map(({ TagKey, Status }) => [TagKey, Status]),
    ).toEqual([
      ['Component', 'Active'],
      ['createdBy', 'Inactive'],
    ]);
  });
});
