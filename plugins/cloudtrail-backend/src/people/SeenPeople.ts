import type { People } from './People';

/** What is told of people and principals. */
export type KnownPeople = Pick<
  People,
  | 'findPrincipalIds'
  | 'getNames'
  | 'getPrincipal'
  | 'getPrincipalIds'
  | 'getTitle'
  | 'resolve'
>;

/** People as somebody knows them who does not see all of them in the catalog: principals stay, as AWS tells them. */
export class SeenPeople implements KnownPeople {
  constructor(
    private readonly people: KnownPeople,
    private readonly visible: ReadonlySet<string>,
  ) {}

  resolve(...principal: Parameters<People['resolve']>): string | null {
    const ref = this.people.resolve(...principal);
    return ref !== null && this.visible.has(ref) ? ref : null;
  }

  getPrincipalIds(userRef: string): number[] {
    return this.visible.has(userRef)
      ? this.people.getPrincipalIds(userRef)
      : [];
  }

  getNames(userRef: string): string[] {
    return this.visible.has(userRef) ? this.people.getNames(userRef) : [];
  }

  getTitle(userRef: string): string | undefined {
    return this.visible.has(userRef)
      ? this.people.getTitle(userRef)
      : undefined;
  }

  findPrincipalIds(name: string): number[] {
    return this.people.findPrincipalIds(name);
  }

  getPrincipal(id: number) {
    return this.people.getPrincipal(id);
  }
}
