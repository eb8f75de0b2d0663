import { isDeepStrictEqual } from 'node:util';
import { toMinute } from '../time';
import { adoptService } from './adoptService';
import { isHouseName, serviceArn, type ServiceName } from './names';
import type { SeenService } from './StateFile';
import type { Scope, Service } from './types';

// Keeps a runaway client from filling memory and the state file.
const MAX_ADOPTED = 2000;

export type ServiceRegistryOptions = {
  services: ReadonlyArray<Service>;
  accountIds: ReadonlyArray<string>;
  now: () => Date;
  seen: ReadonlyArray<SeenService>;
  /** Names of services that were removed with their stacks. */
  removed: ReadonlyArray<string>;
  onService: (service: Service) => void;
  onGone: (service: Service) => void;
  onChange: () => void;
};

/** The services of the world, and the ones that become part of it. */
export class ServiceRegistry {
  readonly #services = new Map<string, Service>();
  readonly #seen: SeenService[] = [];
  readonly #removed: Set<string>;
  readonly #options: ServiceRegistryOptions;

  constructor(options: ServiceRegistryOptions) {
    this.#options = options;
    this.#removed = new Set(options.removed);
    options.services.forEach(service => this.#add(service));
    options.seen.forEach(seen => this.#remember(seen));
  }

  /** The services that were adopted, and the names that are not any more. */
  state(): { services: SeenService[]; removed: string[] } {
    return { services: [...this.#seen], removed: [...this.#removed] };
  }

  list(scope?: Scope): Service[] {
    return [...this.#services.values()].filter(
      service =>
        !scope ||
        (service.accountId === scope.accountId &&
          service.region === scope.region),
    );
  }

  /**
   * Finds a service; a house name that the world does not know becomes a
   * service on first sight.
   */
  findOrAdopt(name: ServiceName): Service | undefined {
    const known = this.#services.get(serviceArn(name));
    if (known) {
      return known;
    }
    if (!this.#isAdoptable(name)) {
      return undefined;
    }
    const seen = { name, firstSeen: this.#options.now().toISOString() };
    const service = this.#remember(seen);
    this.#options.onChange();
    return service;
  }

  /**
   * Makes these the services that stacks have deployed. One takes the place of
   * an adopted one of its name; one that is not among them any more is gone,
   * and is not adopted again.
   */
  deploy(services: ReadonlyArray<Service>): void {
    const wanted = new Map(services.map(service => [service.arn, service]));
    for (const service of this.list().filter(({ stackId }) => stackId)) {
      if (!wanted.has(service.arn)) {
        this.#remove(service);
        this.#removed.add(nameKey(service));
      }
    }
    for (const service of services) {
      const present = this.#services.get(service.arn);
      if (!isDeepStrictEqual(present, service)) {
        this.#takeOver(service);
        this.#removed.delete(nameKey(service));
        this.#add(service);
      }
    }
  }

  #takeOver(service: Service): void {
    const key = nameKey(service);
    this.list()
      .filter(other => nameKey(other) === key)
      .forEach(other => this.#remove(other));
  }

  #remove(service: Service): void {
    this.#services.delete(service.arn);
    const index = this.#seen.findIndex(
      ({ name }) => serviceArn(name) === service.arn,
    );
    if (index >= 0) {
      this.#seen.splice(index, 1);
    }
    this.#options.onGone(service);
  }

  #isAdoptable(name: ServiceName): boolean {
    // The same name elsewhere means: right service, wrong account or region.
    const existsElsewhere = () =>
      this.list().some(service => service.serviceName === name.serviceName);
    return (
      isHouseName(name) &&
      !this.#removed.has(nameKey(name)) &&
      this.#options.accountIds.includes(name.accountId) &&
      this.#seen.length < MAX_ADOPTED &&
      !existsElsewhere()
    );
  }

  #remember(seen: SeenService): Service {
    this.#seen.push(seen);
    return this.#add(
      adoptService(seen.name, toMinute(new Date(seen.firstSeen))),
    );
  }

  #add(service: Service): Service {
    this.#services.set(service.arn, service);
    this.#options.onService(service);
    return service;
  }
}

// An App Runner service that is created anew gets another id.
function nameKey(
  service: Pick<Service, 'type' | 'accountId' | 'region' | 'serviceName'>,
): string {
  const { type, accountId, region, serviceName } = service;
  return [type, accountId, region, serviceName].join('/');
}
