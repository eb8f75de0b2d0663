import type { CatalogSnapshot } from '@hangar/plugin-aws-node';
import type { ActivityProblem } from '@hangar/plugin-cloudtrail-common';
import type { ActivitySubject } from '../store/types';
import type { CallerRights } from './CallerRights';
import type { KnownPeople } from './SeenPeople';

/** What one caller looks at, after the check whether they may. */
export type ActivityView = {
  /** What the caller may see of everything; absent where that is all, or where `entity` bounds it. */
  scope?: ActivitySubject;
  /** Whose page it is. */
  entity?: ActivitySubject;
  entityRef: string | null;
  /** There are events that the caller may not see. */
  isPartial: boolean;
  /** The accounts it concerns; absent for all. */
  accounts?: string[];
  problems: ActivityProblem[];
  /** Those whom the caller may see. */
  people: KnownPeople;
  snapshot: CatalogSnapshot;
  rights: CallerRights;
};
