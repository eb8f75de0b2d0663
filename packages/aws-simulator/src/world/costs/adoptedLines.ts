import { getHouseTags } from '../services/names';
import type { Service } from '../services/types';
import { MINUTE_MS } from '../time';
import { usageLine } from './lines';
import type { CostLine } from './types';

const VCPU = 0.25;
const MEMORY_GB = 0.5;
const BUSY_SHARE = 0.1;

/** A service that was only seen, not made by a stack: one small task since then. */
export function adoptedLines(services: ReadonlyArray<Service>): CostLine[] {
  return services
    .filter(({ adopted, stackId }) => adopted && !stackId)
    .flatMap(service => {
      const { accountId, region, serviceName, startMinute = 0 } = service;
      const common = {
        accountId,
        region,
        from: startMinute * MINUTE_MS,
        tags: getHouseTags(serviceName),
      };
      const meters =
        service.type === 'ecs-service'
          ? ([
              ['fargate-x86-vcpu', VCPU],
              ['fargate-x86-memory', MEMORY_GB],
            ] as const)
          : ([
              ['app-runner-vcpu', BUSY_SHARE],
              ['app-runner-memory', 2],
            ] as const);
      return meters.map(([item, quantity]) =>
        usageLine({ ...common, item, quantity }),
      );
    });
}
