import type { AlarmEntry } from './alarms/types';
import { furnishService, type Furniture } from './furnishService';
import type { LogGroup } from './logs/types';
import { metricKey } from './metrics/metricKey';
import type { MetricSource } from './metrics/types';
import { ScopedIndex } from './ScopedIndex';
import type { ServiceTimeline } from './services/ServiceTimeline';
import type { Service } from './services/types';
import { deployedAlarms } from './stacks/deployed/deployedAlarms';
import { deployedLogGroups } from './stacks/deployed/deployedLogGroups';
import type { Inventory } from './stacks/Inventory';

/** Everything CloudWatch shows: of each service, and of the stacks. */
export class Furnishing {
  readonly logGroups = new ScopedIndex<LogGroup>(group => group.name);
  readonly alarms = new ScopedIndex<AlarmEntry>(alarm => alarm.name);
  readonly metrics = new ScopedIndex<MetricSource>(source =>
    metricKey(source.namespace, source.metricName, source.dimensions),
  );
  readonly #furniture = new Map<string, Furniture>();
  #deployed: Furniture = { logGroups: [], metrics: [], alarms: [] };

  furnish(service: Service, timeline: ServiceTimeline): void {
    const furniture = furnishService(service, timeline);
    this.#furniture.set(service.arn, furniture);
    this.#add(furniture);
  }

  clear({ arn }: Service): void {
    const furniture = this.#furniture.get(arn);
    if (furniture) {
      this.#remove(furniture);
    }
    this.#furniture.delete(arn);
  }

  /**
   * Shows the log groups and alarms of the stacks, after their services.
   */
  deploy(inventory: Inventory): void {
    this.#remove(this.#deployed);
    this.#deployed = {
      logGroups: deployedLogGroups(inventory).filter(
        group => !this.logGroups.get(group, group.name),
      ),
      metrics: [],
      alarms: deployedAlarms(inventory, (scope, key) =>
        this.metrics.get(scope, key),
      ),
    };
    this.#add(this.#deployed);
  }

  #add({ logGroups, metrics, alarms }: Furniture): void {
    this.logGroups.add(logGroups);
    this.metrics.add(metrics);
    this.alarms.add(alarms);
  }

  #remove({ logGroups, metrics, alarms }: Furniture): void {
    this.logGroups.remove(logGroups);
    this.metrics.remove(metrics);
    this.alarms.remove(alarms);
  }
}
