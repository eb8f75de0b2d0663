import {
  type Anomaly,
  CostExplorerClient,
  paginateGetAnomalies,
} from '@aws-sdk/client-cost-explorer';
import type { AwsClientsService } from '@hangar/plugin-aws-node';
import type { AwsAnomaly } from './types';

/** The only region Cost Explorer answers in. */
const REGION = 'us-east-1';

/** Reads the anomalies that Cost Explorer's detection found. Each page is a paid request. */
export class AnomalySource {
  constructor(private readonly clients: AwsClientsService) {}

  /** Those of a payer's monitors that ended in a range, both days inclusive; all pages. */
  async listAnomalies(
    payerId: string,
    options: {
      from: string;
      to: string;
      signal?: AbortSignal;
      /** Called for each page, as each is paid. */
      onPage: () => void;
    },
  ): Promise<AwsAnomaly[]> {
    const { from, to, signal, onPage } = options;
    const client = await this.clients.getClient(CostExplorerClient, {
      accountId: payerId,
      region: REGION,
    });
    const anomalies: AwsAnomaly[] = [];
    const pages = paginateGetAnomalies(
      { client, stopOnSameToken: true },
      { DateInterval: { StartDate: from, EndDate: to } },
      { abortSignal: signal },
    );
    for await (const { Anomalies = [] } of pages) {
      onPage();
      anomalies.push(
        ...Anomalies.flatMap(anomaly => toAnomaly(payerId, anomaly) ?? []),
      );
    }
    return anomalies;
  }
}

/** undefined where AWS does not tell days or amounts. */
function toAnomaly(payerId: string, anomaly: Anomaly): AwsAnomaly | undefined {
  const { AnomalyId, AnomalyStartDate, AnomalyEndDate, Impact } = anomaly;
  const firstDay = AnomalyStartDate?.slice(0, 10);
  if (!AnomalyId || !firstDay || Impact?.TotalActualSpend === undefined) {
    return undefined;
  }
  const { TotalActualSpend: actual, TotalExpectedSpend } = Impact;
  const impact = Impact.TotalImpact ?? Impact.MaxImpact ?? 0;
  return {
    payerId,
    id: AnomalyId,
    firstDay,
    lastDay: AnomalyEndDate?.slice(0, 10) ?? firstDay,
    dimensionValue: anomaly.DimensionValue ?? '',
    services: getServices(anomaly),
    actual,
    expected: TotalExpectedSpend ?? actual - impact,
  };
}

function getServices({ RootCauses = [] }: Anomaly): string[] {
  const causes = RootCauses.flatMap(({ Service, Impact }) =>
    Service ? [{ Service, part: Impact?.Contribution ?? 0 }] : [],
  ).sort((a, b) => b.part - a.part);
  return [...new Set(causes.map(({ Service }) => Service))];
}
