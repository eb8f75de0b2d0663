import type { RecordResource } from '../store/types';

const MAX_RESOURCES = 50;

/** Collects resources, each once, until there are enough. */
export class FoundResources {
  private readonly byKey = new Map<string, RecordResource>();
  private readonly families = new Map<string, RecordResource>();

  get list() {
    const found = [...this.byKey.values()];
    const families = [...this.families.values()].filter(
      family =>
        !found.some(
          ({ type, name }) =>
            type === family.type && name.startsWith(`${family.name}:`),
        ),
    );
    return [...families, ...found].slice(0, MAX_RESOURCES);
  }

  /** Counts where nothing more exact is found. */
  addFamily(resource: RecordResource) {
    if (this.families.size < MAX_RESOURCES) {
      this.families.set(resource.name, resource);
    }
  }

  get isFull() {
    return this.byKey.size >= MAX_RESOURCES;
  }

  /** Whether a service's resource of the name is there, of whatever type: AWS has several words for some. */
  has(type: string | null, name: string): boolean {
    const service = type?.slice(0, type.lastIndexOf('::') + 2) ?? '';
    return [...this.byKey.values()].some(
      known => known.name === name && known.type?.startsWith(service),
    );
  }

  add(resource: RecordResource | undefined) {
    if (!resource || this.isFull) return;
    const key = `${resource.type} ${resource.name}`;
    const known = this.byKey.get(key);
    if (!known?.arn) {
      this.byKey.set(key, resource);
    } else if (resource.arn && resource.arn !== known.arn) {
      // of the same name in another place, such as a service in another cluster
      this.byKey.set(resource.arn, resource);
    }
  }
}
