import { sampleAccounts, sampleServices } from '../../sample';
import type { CostLine } from '../types';
import { flightTelemetryLines } from './flightTelemetry';
import { partsInventoryLines } from './partsInventory';
import { salesSupportLines } from './salesSupport';
import { savingsPlanFee } from './savingsPlan';
import { adjustmentLines, productionLines, untaggedLines } from './sharedLines';

const REGION = 'ap-northeast-1';

/** What the sample organisation costs without what stacks have made. */
export function sampleLines(worldSeed: string): CostLine[] {
  const scopes = sampleAccounts.map(({ id }) => ({
    accountId: id,
    region: REGION,
  }));
  const [production] = scopes;
  return [
    ...sampleServices.flatMap(service => {
      switch (service.tags?.Component) {
        case 'parts-inventory':
          return service.type === 'ecs-service'
            ? [
                ...partsInventoryLines(worldSeed, service),
                savingsPlanFee(service),
                ...adjustmentLines(production, service.tags),
              ]
            : [];
        case 'flight-telemetry':
          return service.type === 'app-runner-service'
            ? flightTelemetryLines(worldSeed, service)
            : [];
        default:
          return service.type === 'ecs-service'
            ? salesSupportLines(worldSeed, service)
            : [];
      }
    }),
    ...scopes.flatMap(untaggedLines),
    ...productionLines(production),
  ];
}
