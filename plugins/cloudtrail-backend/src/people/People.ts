import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { AWS_IAM_USER_NAME_ANNOTATION } from '@hangar/plugin-aws-common';
import type { RecordPrincipal } from '../store/types';

/** A principal as the store lists it. */
export type KnownPrincipal = RecordPrincipal & { id: number };

/** A text, and whose it is; `null` where several people share it. */
type Names = Map<string, string | null>;

const toKey = (text: string) => text.trim().toLocaleLowerCase('en-US');

function add(names: Names, text: unknown, ref: string) {
  if (typeof text === 'string' && text.trim()) {
    const key = toKey(text);
    names.set(key, names.has(key) && names.get(key) !== ref ? null : ref);
  }
}

function getProfile(user: Entity): Record<string, unknown> {
  const { profile } = user.spec ?? {};
  return typeof profile === 'object' && profile !== null ? { ...profile } : {};
}

/** The principals that stand for people; services, roles' own sessions by AWS and root do not. */
const PERSONAL_TYPES = new Set([
  'IAMUser',
  'AssumedRole',
  'FederatedUser',
  'SAMLUser',
  'WebIdentityUser',
  'IdentityCenterUser',
]);

/**
 * Who of the catalog is meant by a principal. What says it most surely decides:
 * the annotation `aws.amazon.com/iam-user-name`, then the e-mail address of the
 * profile, then the name of the user entity. Where several people share it,
 * nobody is meant.
 */
export class People {
  readonly #byIamName: Names = new Map();
  readonly #byEmail: Names = new Map();
  readonly #byName: Names = new Map();
  readonly #names = new Map<
    string,
    { iamName?: string; email?: unknown; name: string }
  >();
  readonly #titles = new Map<string, string>();
  readonly #principalIds = new Map<string, number[]>();
  readonly #byId: Map<number, KnownPrincipal>;

  constructor(
    entities: readonly Entity[],
    private readonly principals: readonly KnownPrincipal[],
  ) {
    for (const entity of entities) {
      if (toKey(entity.kind) === 'user') {
        this.#addUser(entity);
      }
    }
    this.#byId = new Map(principals.map(each => [each.id, each]));
    for (const principal of principals) {
      const ref = this.resolve(principal);
      if (ref !== null) {
        const ids = this.#principalIds.get(ref) ?? [];
        ids.push(principal.id);
        this.#principalIds.set(ref, ids);
      }
    }
  }

  /** Entity ref of the user, or `null` where nobody is meant. */
  resolve({ type, name }: RecordPrincipal): string | null {
    if (!PERSONAL_TYPES.has(type)) {
      return null;
    }
    const key = toKey(name);
    const names = [this.#byIamName, this.#byEmail, this.#byName];
    return names.find(known => known.has(key))?.get(key) ?? null;
  }

  /** Ids of the principals that stand for a user. */
  getPrincipalIds(userRef: string): number[] {
    return this.#principalIds.get(userRef) ?? [];
  }

  /** The names by which AWS may know a user. */
  getNames(userRef: string): string[] {
    const { iamName, email, name } = this.#names.get(userRef) ?? {};
    const known = this.getPrincipalIds(userRef).map(
      id => this.#byId.get(id)?.name,
    );
    return [
      ...new Set([iamName, email, name, ...known].filter(text => !!text)),
    ].map(String);
  }

  /** Ids of the principals of a name, whoever they are. */
  findPrincipalIds(name: string): number[] {
    const key = toKey(name);
    return this.principals
      .filter(principal => toKey(principal.name) === key)
      .map(({ id }) => id);
  }

  getPrincipal(id: number): KnownPrincipal | undefined {
    return this.#byId.get(id);
  }

  /** What a person is called; `undefined` for somebody unknown. */
  getTitle(userRef: string): string | undefined {
    return this.#titles.get(userRef);
  }

  #addUser(user: Entity) {
    const ref = stringifyEntityRef(user);
    const { displayName, email } = getProfile(user);
    const iamName = user.metadata.annotations?.[AWS_IAM_USER_NAME_ANNOTATION];
    this.#names.set(ref, { iamName, email, name: user.metadata.name });
    add(this.#byIamName, iamName, ref);
    add(this.#byEmail, email, ref);
    add(this.#byName, user.metadata.name, ref);
    const title = displayName ?? user.metadata.title ?? user.metadata.name;
    this.#titles.set(ref, String(title));
  }
}
