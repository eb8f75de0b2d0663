import Type, { type Static } from 'typebox';
import { LINES, ONE_LINE, recordId } from '../api/fields.ts';
import { UNITS } from '../parts/schemas.ts';

const closed = { additionalProperties: false };
export const MOVEMENT_KINDS = [
  'receipt',
  'issue',
  'adjustment',
  'transfer',
] as const;

const MAXIMUM = 1_000_000_000;
const quantity = Type.Integer({
  title: 'Quantity',
  minimum: 1,
  maximum: MAXIMUM,
});
const reason = Type.String({
  title: 'Reason',
  description: 'one line of text',
  maxLength: 200,
  pattern: ONE_LINE,
});
const reference = Type.String({
  title: 'Reference',
  description: 'text without control characters, such as a job number',
  maxLength: 100,
  pattern: LINES,
});
const where = {
  partId: recordId('Part'),
  locationId: recordId('Location'),
  reason,
  reference,
};

export const ReceiptInput = Type.Object({ ...where, quantity }, closed);
export const IssueInput = Type.Object(
  { ...where, quantity, reservationId: Type.Optional(recordId('Reservation')) },
  closed,
);
export const TransferInput = Type.Object(
  { ...where, quantity, toLocationId: recordId('Destination') },
  closed,
);
export const AdjustmentInput = Type.Object(
  {
    ...where,
    quantity: Type.Integer({
      title: 'Quantity',
      description: 'what to add; negative to take away',
      minimum: -MAXIMUM,
      maximum: MAXIMUM,
    }),
  },
  closed,
);
export const ReservationInput = Type.Object({ ...where, quantity }, closed);

const PartRef = Type.Object(
  {
    id: Type.Integer(),
    partNumber: Type.String(),
    name: Type.String(),
    unit: Type.Enum([...UNITS]),
  },
  closed,
);
const LocationRef = Type.Object(
  { id: Type.Integer(), code: Type.String(), name: Type.String() },
  closed,
);
const UserRef = Type.Object(
  { id: Type.Integer(), displayName: Type.String() },
  closed,
);

export const Movement = Type.Object(
  {
    id: Type.Integer(),
    part: PartRef,
    kind: Type.Enum([...MOVEMENT_KINDS]),
    quantity: Type.Integer(),
    change: Type.Integer({ description: 'effect on the total on hand' }),
    onHandAfter: Type.Integer(),
    location: LocationRef,
    toLocation: Type.Optional(LocationRef),
    reason: Type.String(),
    reference: Type.String(),
    user: UserRef,
    occurredAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, description: 'One line of the ledger' },
);
export const MovementList = Type.Object(
  { items: Type.Array(Movement), nextCursor: Type.Optional(Type.String()) },
  { ...closed, description: 'Newest first' },
);

export const StockLevels = Type.Object(
  {
    onHand: Type.Integer(),
    reserved: Type.Integer(),
    available: Type.Integer(),
    onOrder: Type.Integer(),
    levels: Type.Array(
      Type.Object(
        {
          location: LocationRef,
          onHand: Type.Integer(),
          reserved: Type.Integer(),
          available: Type.Integer(),
        },
        closed,
      ),
    ),
  },
  { ...closed, description: 'A part in all its locations' },
);

export const Reservation = Type.Object(
  {
    id: Type.Integer(),
    part: PartRef,
    location: LocationRef,
    quantity: Type.Integer(),
    reason: Type.String(),
    reference: Type.String(),
    status: Type.Enum(['open', 'issued', 'released']),
    user: UserRef,
    createdAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, description: 'Stock set aside' },
);
export const ReservationList = Type.Object(
  { items: Type.Array(Reservation), nextCursor: Type.Optional(Type.String()) },
  { ...closed, description: 'Newest first' },
);

export type Movement = Static<typeof Movement>;
export type Reservation = Static<typeof Reservation>;
export type StockLevels = Static<typeof StockLevels>;
export type StockHistory = Static<typeof StockHistory>;

export const StockSummary = Type.Object(
  {
    out: Type.Integer(),
    low: Type.Integer(),
    enough: Type.Integer(),
    drafts: Type.Integer(),
    openOrders: Type.Integer(),
    asOf: Type.String({ format: 'date-time' }),
  },
  { ...closed, description: 'Counted at `asOf`' },
);
export const StockHistory = Type.Object(
  {
    points: Type.Array(
      Type.Object(
        { at: Type.String({ format: 'date-time' }), onHand: Type.Integer() },
        closed,
      ),
    ),
  },
  { ...closed, description: 'Oldest first, at most one point a day' },
);
