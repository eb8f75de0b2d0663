import type { GroupIds } from '../dictionary/ids';
import type { Unit } from './units';

/** An event as it is counted. */
export type Counted = {
  time: number | string;
  shape_id: number;
  principal_id: number;
};

/** With the numbers of its groups. */
export type Grouped = Counted & GroupIds;

/** A table of counts: the bucket of time, what is counted, how often. */
export type CountTable = {
  name: string;
  unit: Unit;
  columns: string[];
  /** Values of the columns that an event counts for. */
  listKeys(event: Grouped): number[][];
};

const byGroup = {
  columns: ['group_id'],
  listKeys: (event: Grouped) => [
    [event.group_id],
    [event.place_id],
    [event.name_id],
  ],
};
const byPerson = {
  columns: ['group_id', 'principal_id'],
  listKeys: (event: Grouped) => [[event.place_id, event.principal_id]],
};
const byShape = {
  columns: ['shape_id'],
  listKeys: (event: Grouped) => [[event.shape_id]],
};
const byPair = {
  columns: ['shape_id', 'principal_id'],
  listKeys: (event: Grouped) => [[event.shape_id, event.principal_id]],
};

/** Everything that is counted while events are added. */
export const countTables: CountTable[] = [
  { name: 'activity_group_days', unit: 'day', ...byGroup },
  { name: 'activity_group_months', unit: 'month', ...byGroup },
  { name: 'activity_people_days', unit: 'day', ...byPerson },
  { name: 'activity_people_months', unit: 'month', ...byPerson },
  { name: 'activity_shape_hours', unit: 'hour', ...byShape },
  { name: 'activity_shape_days', unit: 'day', ...byShape },
  { name: 'activity_shape_months', unit: 'month', ...byShape },
  { name: 'activity_days', unit: 'day', ...byPair },
  { name: 'activity_months', unit: 'month', ...byPair },
];
