import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Tables as the newest migration leaves them. */
export type Database = { parts: PartsTable };

export type PartsTable = {
  id: GeneratedAlways<number>;
  part_number: string;
  name: string;
  description: string;
  category: string;
  unit: string;
  quantity_on_hand: number;
  reorder_point: number;
  /** numeric(12,2): a string, because money is never a floating-point number. */
  unit_price: string;
  currency: string;
  version: Generated<number>;
  created_at: ColumnType<Date, never, never>;
  updated_at: ColumnType<Date, never, Date>;
  /** Number, name and description folded for searching; kept by the database. */
  search_text: GeneratedAlways<string>;
};
