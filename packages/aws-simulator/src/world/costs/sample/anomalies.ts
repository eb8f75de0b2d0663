import { hash32, noise } from '../../random';
import type { BilledItemId } from '../billedItems';

/** A day on which a sample uses far more of one thing than usual. */
export type PlannedAnomaly = {
  day: number;
  component: SampleComponent;
  item: BilledItemId;
  /** Units in an hour, beyond the usual ones. */
  quantity: number;
};

export type SampleComponent =
  'parts-inventory' | 'flight-telemetry' | 'sales-support';

// Whoever looks at the last ten days sees one; each sample has one a month.
const EVERY_DAYS = 9;

const KINDS = [
  // Images were pulled over and over through the NAT gateway.
  { component: 'parts-inventory', item: 'nat-gateway-data', perDay: 95 },
  // Debug logging was left on.
  { component: 'flight-telemetry', item: 'logs-ingestion', perDay: 9 },
  // A catalogue of films was downloaded.
  { component: 'sales-support', item: 'data-transfer-out', perDay: 48 },
] as const;

/** The anomaly of a day, if it has one. */
export function anomalyOf(
  worldSeed: string,
  day: number,
): PlannedAnomaly | undefined {
  const seed = hash32(`${worldSeed}/cost-anomalies`);
  const shifted = day + (seed % EVERY_DAYS);
  if (shifted % EVERY_DAYS !== 0) {
    return undefined;
  }
  const { component, item, perDay } =
    KINDS[(shifted / EVERY_DAYS) % KINDS.length];
  const quantity = (perDay * (0.85 + 0.4 * noise(seed, day, 92))) / 24;
  return { day, component, item, quantity };
}

/** Units in an hour of each day that a component uses beyond the usual ones. */
export function anomalousUsage(
  worldSeed: string,
  component: SampleComponent,
): (day: number) => number {
  return day => {
    const anomaly = anomalyOf(worldSeed, day);
    return anomaly?.component === component ? anomaly.quantity : 0;
  };
}
