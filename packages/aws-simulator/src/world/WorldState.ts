import { FaultInjector } from '../control/FaultList';
import { RequestRecorder } from '../control/RequestLog';
import { ActivityFeed } from './activity/ActivityFeed';
import { EventQueue } from './activity/EventQueue';
import { RecordedCalls } from './activity/recorded/RecordedCalls';
import { recordStackEffect } from './activity/recorded/recordStackEffect';
import type { WorldClock } from './clock';
import type { CostBook } from './costs/CostBook';
import { createCostBook } from './costs/createCostBook';
import type { CostScale } from './costs/CostScale';
import { Furnishing } from './Furnishing';
import type { LogGroup } from './logs/types';
import { sampleAccounts, sampleServices } from './sample';
import { serviceOfDimensions, serviceOfLogGroup } from './services/names';
import { ServiceRegistry } from './services/ServiceRegistry';
import { ServiceTimeline } from './services/ServiceTimeline';
import { StateFile } from './services/StateFile';
import type { Scope, Service } from './services/types';
import type { CloudFormation } from './stacks/CloudFormation';
import type { Inventory } from './stacks/Inventory';
import { deployedServices } from './stacks/deployed/deployedServices';
import { Provisioning } from './stacks/Provisioning';

/** Everything there is in the simulated world; the API faces project it. */
export class WorldState {
  readonly accounts = sampleAccounts;
  readonly requests = new RequestRecorder();
  readonly faults = new FaultInjector();
  readonly services: ServiceRegistry;
  readonly provisioning: Provisioning;
  readonly costs: CostBook;
  readonly recorded: RecordedCalls;
  readonly activity: ActivityFeed;
  readonly eventQueue: EventQueue;
  readonly #furnishing = new Furnishing();
  readonly logGroups = this.#furnishing.logGroups;
  readonly alarms = this.#furnishing.alarms;
  readonly metrics = this.#furnishing.metrics;
  readonly #timelines = new Map<string, ServiceTimeline>();
  readonly #stateFile?: StateFile;
  #deployedVersion = -1;

  constructor(
    readonly seed: string,
    readonly clock: WorldClock,
    {
      stateFile,
      costScale,
    }: { stateFile?: string; costScale?: CostScale } = {},
  ) {
    this.#stateFile = stateFile ? new StateFile(stateFile) : undefined;
    const saved = this.#stateFile?.read();
    this.services = new ServiceRegistry({
      services: sampleServices,
      accountIds: sampleAccounts.map(account => account.id),
      now: () => clock.now(),
      seen: saved?.services ?? [],
      removed: saved?.removed ?? [],
      onService: service =>
        this.#furnishing.furnish(service, this.timeline(service)),
      onGone: service => {
        this.#furnishing.clear(service);
        this.#timelines.delete(service.arn);
      },
      onChange: () => this.save(),
    });
    this.recorded = new RecordedCalls(saved?.calls);
    this.provisioning = new Provisioning({
      seed,
      now: () => clock.now(),
      provisioned: saved?.provisioned,
      onStackEffect: change =>
        recordStackEffect(this.recorded, this.inventory, change),
      orderedFailure: (resource, action) =>
        this.faults.takeResourceFailure(resource, action),
    });
    this.costs = createCostBook(this, costScale);
    this.activity = new ActivityFeed(this);
    this.eventQueue = new EventQueue(this);
    this.settle();
  }

  get cloudFormation(): CloudFormation {
    return this.provisioning.cloudFormation;
  }

  get inventory(): Inventory {
    return this.provisioning.inventory;
  }

  now(): Date {
    return this.clock.now();
  }

  /** Lets happen what is due; before anything is read. */
  settle(): void {
    const happened = this.provisioning.settle();
    const { version } = this.inventory;
    if (version !== this.#deployedVersion) {
      this.#deployedVersion = version;
      this.services.deploy(deployedServices(this.inventory));
      this.#furnishing.deploy(this.inventory);
    }
    if (happened) {
      this.save();
    }
  }

  /** Writes the state file, if there is one. */
  save(): void {
    this.#stateFile?.write({
      ...this.services.state(),
      provisioned: this.provisioning.state(),
      calls: [...this.recorded.all()],
    });
  }

  hasAccount(accountId: string): boolean {
    return this.accounts.some(account => account.id === accountId);
  }

  timeline(service: Service): ServiceTimeline {
    let timeline = this.#timelines.get(service.arn);
    if (!timeline) {
      timeline = new ServiceTimeline(this.seed, service);
      this.#timelines.set(service.arn, timeline);
    }
    return timeline;
  }

  /** A log group by name; reading one of a stamped service brings it to life. */
  findLogGroup(scope: Scope, name: string): LogGroup | undefined {
    const service = serviceOfLogGroup(name, scope);
    if (service && !this.logGroups.get(scope, name)) {
      this.services.findOrAdopt(service);
    }
    return this.logGroups.get(scope, name);
  }

  /** Brings the stamped service to life whose metrics have these dimensions. */
  adoptByDimensions(
    scope: Scope,
    dimensions: Readonly<Record<string, string>>,
  ): void {
    const service = serviceOfDimensions(dimensions, scope);
    if (service?.type === 'ecs-service' && dimensions.LogGroupName) {
      this.findLogGroup(scope, dimensions.LogGroupName);
    } else if (service) {
      this.services.findOrAdopt(service);
    }
  }
}
