import type {
  ColumnType,
  Generated,
  GeneratedAlways,
  JSONColumnType,
} from 'kysely';
import type { Unit } from '../parts/schemas.ts';

/** Tables as the newest migration leaves them. */
export type Database = {
  users: UsersTable;
  user_grants: { user_id: number; area: Area; action: GrantAction };
  sessions: SessionsTable;
  categories: CategoriesTable;
  suppliers: SuppliersTable;
  locations: LocationsTable;
  parts: PartsTable;
  stock_levels: StockLevelsTable;
  reservations: ReservationsTable;
  movements: MovementsTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  order_events: OrderEventsTable;
  audit_events: AuditEventsTable;
  count_changes: CountChangesTable;
};

export type Area = 'parts' | 'stock' | 'orders';
export type GrantAction = 'view' | 'edit' | 'delete';
export type Role = 'administrator' | 'general';
export type MovementKind = 'receipt' | 'issue' | 'adjustment' | 'transfer';
export type ReservationStatus = 'open' | 'issued' | 'released';
export type OrderStatus =
  'draft' | 'ordered' | 'partly_received' | 'received' | 'cancelled';

type CreatedAt = ColumnType<Date, never, never>;
type UpdatedAt = ColumnType<Date, never, Date>;
/** bigint: pg gives it as text; ids stay far below 2^53, so `Number(id)` is exact. */
type BigId = GeneratedAlways<string>;
/** numeric(12,2): a string, because money is never a floating-point number. */
type Amount = string;

export type UsersTable = {
  id: GeneratedAlways<number>;
  issuer: string | null;
  subject: string | null;
  email: string;
  display_name: string;
  role: Role;
  active: Generated<boolean>;
  version: Generated<number>;
  created_at: CreatedAt;
  updated_at: UpdatedAt;
  last_signed_in_at: Date | null;
};

export type SessionsTable = {
  token_hash: Buffer;
  user_id: number;
  created_at: CreatedAt;
  expires_at: Date;
};

export type CategoriesTable = {
  id: GeneratedAlways<number>;
  parent_id: number | null;
  name: string;
  version: Generated<number>;
};

export type SuppliersTable = {
  id: GeneratedAlways<number>;
  name: string;
  email: string | null;
  version: Generated<number>;
};

export type LocationsTable = {
  id: GeneratedAlways<number>;
  code: string;
  name: string;
  version: Generated<number>;
};

export type PartsTable = {
  id: GeneratedAlways<number>;
  part_number: string;
  name: string;
  description: string;
  category_id: number;
  unit: Unit;
  location_id: number | null;
  supplier_id: number | null;
  unit_price: Amount;
  currency: string;
  reorder_point: number;
  reorder_quantity: number;
  on_hand: Generated<number>;
  reserved: Generated<number>;
  on_order: Generated<number>;
  /** 0 out, 1 low, 2 enough; kept by the database. */
  stock_state: GeneratedAlways<number>;
  archived_at: Date | null;
  version: Generated<number>;
  created_at: CreatedAt;
  updated_at: UpdatedAt;
  /** Number, name and description folded for searching; kept by the database. */
  search_text: GeneratedAlways<string>;
};

export type StockLevelsTable = {
  part_id: number;
  location_id: number;
  on_hand: number;
  reserved: Generated<number>;
};

export type ReservationsTable = {
  id: GeneratedAlways<number>;
  part_id: number;
  location_id: number;
  quantity: number;
  reference: string;
  reason: string;
  status: Generated<ReservationStatus>;
  user_id: number;
  created_at: CreatedAt;
  closed_at: Date | null;
  idempotency_key: string;
};

export type MovementsTable = {
  id: BigId;
  part_id: number;
  kind: MovementKind;
  quantity: number;
  change: number;
  on_hand_after: number;
  location_id: number;
  to_location_id: number | null;
  reason: string;
  reference: string;
  reservation_id: number | null;
  order_line_id: number | null;
  user_id: number;
  occurred_at: ColumnType<Date, Date | undefined, never>;
  idempotency_key: string;
};

export type OrdersTable = {
  id: GeneratedAlways<number>;
  order_number: GeneratedAlways<string>;
  supplier_id: number | null;
  status: Generated<OrderStatus>;
  automatic_part_id: number | null;
  /** date: text such as 2026-11-24. */
  expected_on: ColumnType<string | null, string | null, string | null>;
  note: Generated<string>;
  /** null: made by the service itself. */
  created_by: number | null;
  created_at: CreatedAt;
  updated_at: UpdatedAt;
  version: Generated<number>;
  idempotency_key: string | null;
  request_hash: Buffer | null;
};

export type OrderLinesTable = {
  id: GeneratedAlways<number>;
  order_id: number;
  part_id: number;
  quantity: number;
  received: Generated<number>;
  unit_price: Amount;
  currency: string;
};

export type OrderEventsTable = {
  id: BigId;
  order_id: number;
  kind: 'created' | 'changed' | 'ordered' | 'received' | 'cancelled';
  from_status: OrderStatus | null;
  to_status: OrderStatus;
  note: Generated<string>;
  user_id: number | null;
  occurred_at: CreatedAt;
  idempotency_key: string | null;
};

export type AuditEventsTable = {
  id: BigId;
  occurred_at: CreatedAt;
  user_id: number | null;
  user_name: string;
  action: string;
  record_type: string;
  record_id: string;
  before: JSONColumnType<object> | null;
  after: JSONColumnType<object> | null;
  source_ip: string;
  request_id: string;
};

/** Written by triggers only. */
export type CountChangesTable = {
  id: BigId;
  counted:
    'parts_out' | 'parts_low' | 'parts_enough' | 'orders_draft' | 'orders_open';
  change: number;
};
