import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type {
  CostMetric,
  MemberCosts,
} from '@hangar/plugin-cost-explorer-common';
import { type DayRange, getRangeBefore } from '../inputs';
import { toMoney } from '../store';
import type { CostTableReader } from '../tables';
import { clipRange, findTagProblems, toAnswer } from './answers';
import { type CostKey, toCostKeys, toKeyText } from './costKeys';
import type { CostScope } from './CostScopes';
import type { CostServiceOptions } from './CostServiceOptions';
import type { CostSnapshot } from './CostSnapshots';
import type { EntitySelectors } from './EntitySelectors';
import { getTitle } from './getTitle';
import { isCollective } from './isCollective';
import { type ScopeSums, ScopeTables } from './ScopeTables';
import { getChangePercent } from './toMover';

type Member = MemberCosts['items'][number];

type ResolvedMember = { entity: Entity; entityRef: string; keys: CostKey[] };

/** Which members have each cost. */
function indexByCost(members: readonly ResolvedMember[]) {
  const users = new Map<string, string[]>();
  for (const { entityRef, keys } of members) {
    for (const key of keys.map(toKeyText)) {
      users.set(key, [...(users.get(key) ?? []), entityRef]);
    }
  }
  return users;
}

function toItems(
  members: readonly ResolvedMember[],
  { total, currency }: ScopeSums,
): Member[] {
  const users = indexByCost(members);
  return members
    .map(member => ({ ...member, ...total(member.keys) }))
    .sort(
      (one, other) =>
        Number(other.after - one.after) ||
        (one.entityRef < other.entityRef ? -1 : 1),
    )
    .map(({ entity, entityRef, keys, before, after }) => {
      const all = keys.flatMap(key => users.get(toKeyText(key)) ?? []);
      const sharedWith = [...new Set(all)].filter(ref => ref !== entityRef);
      return {
        entityRef,
        title: getTitle(entity),
        total: toMoney(after, currency),
        previousTotal: before === null ? null : toMoney(before, currency),
        changePercent: getChangePercent(before, after),
        ...(sharedWith.length > 0 && { sharedWith }),
      };
    });
}

/** Answers what each member of a group or a system costs. */
export class MembersService {
  readonly #tables: ScopeTables;

  constructor(
    tables: CostTableReader,
    private readonly selectors: EntitySelectors,
    private readonly options: CostServiceOptions,
  ) {
    this.#tables = new ScopeTables(tables);
  }

  /**
   * All members, the most expensive first.
   *
   * @param scope - as the caller was authorised for
   * @throws InputError when the entity is neither a group nor a system
   */
  async getMembers(
    scope: CostScope,
    query: DayRange & { metric: CostMetric },
  ): Promise<MemberCosts> {
    if (!isCollective(scope.entity)) {
      throw new InputError(
        'kind must be group or system: other entities have no members',
      );
    }
    const { snapshots, scopes, settings } = this.options;
    const whole = await snapshots.get();
    const { selectors, allocated, problems } = scopes.getSelectors(
      scope,
      whole,
    );
    const snapshot = await snapshots.getFor(whole, allocated);
    const clipped = clipRange(snapshot, query);
    const { range } = clipped;
    const keys = toCostKeys(allocated);
    const members = this.#listMembers(scope, snapshot);
    const sums = await this.#tables.sum(snapshot, {
      keys: [...keys, ...members.flatMap(member => member.keys)],
      metric: query.metric,
      range,
      before: getRangeBefore(range),
    });
    return {
      ...toAnswer(snapshot, {
        simulated: settings.simulated,
        problems: [
          ...problems,
          ...findTagProblems(snapshot, selectors),
          ...sums.problems,
          ...clipped.problems,
        ],
      }),
      entityRef: scope.entityRef,
      ...range,
      items: toItems(members, sums),
      total: toMoney(sums.total(keys).after, sums.currency),
      isPartial: scope.isPartial,
    };
  }

  #listMembers(scope: CostScope, snapshot: CostSnapshot): ResolvedMember[] {
    return scope.members.map(entity => {
      const { selector } = this.selectors.get(entity);
      const resolved = selector && snapshot.allocations.resolve(selector);
      const keys = toCostKeys(resolved ?? []);
      return { entity, entityRef: stringifyEntityRef(entity), keys };
    });
  }
}
