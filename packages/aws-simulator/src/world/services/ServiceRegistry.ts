import { toMinute } from '../time';
import { adoptService } from './adoptService';
import { isHouseName, serviceArn, type ServiceName } from './names';
import type { SeenService, StateFile } from './StateFile';
import type { Scope, Service } from './types';

// Keeps a runaway client from filling memory and the state file.
const MAX_ADOPTED = 2000;

export type ServiceRegistryOptions = {
  services: ReadonlyArray<Service>;
  accountIds: ReadonlyArray<string>;
  now: () => Date;
  stateFile?: StateFile;
  onService: (service: Service) => void;
};

/** The services of the world, and the ones that become part of it. */
export class ServiceRegistry {
  readonly #services = new Map<string, Service>();
  readonly #seen: SeenService[] = [];
  readonly #options: ServiceRegistryOptions;

  constructor(options: ServiceRegistryOptions) {
    this.#options = options;
    options.services.forEach(service => this.#add(service));
    for (const seen of options.stateFile?.read() ?? []) {
      this.#remember(seen);
    }
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
    this.#options.stateFile?.write(this.#seen);
    return service;
  }

  #isAdoptable(name: ServiceName): boolean {
    // The same name elsewhere means: right service, wrong account or region.
    const existsElsewhere = () =>
      this.list().some(service => service.serviceName === name.serviceName);
    return (
      isHouseName(name) &&
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
