import Type, { type Static } from 'typebox';
import { LINES, paging, recordId, version } from '../api/fields.ts';
import { Money } from '../parts/schemas.ts';

const closed = { additionalProperties: false };
export const ORDER_STATUSES = [
  'draft',
  'ordered',
  'partly_received',
  'received',
  'cancelled',
] as const;

const Status = Type.Enum([...ORDER_STATUSES], { title: 'Status' });
const quantity = Type.Integer({
  title: 'Quantity',
  minimum: 1,
  maximum: 1_000_000_000,
});
const note = Type.String({
  title: 'Note',
  description: 'text without control characters',
  maxLength: 1000,
  pattern: LINES,
});
const DAY = '^[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
const orderFields = {
  supplierId: Type.Optional(Type.Union([recordId('Supplier'), Type.Null()])),
  expectedOn: Type.Optional(
    Type.Union([
      Type.Null(),
      Type.String({
        title: 'Expected on',
        description: 'a day such as 2026-11-24',
        pattern: DAY,
      }),
    ]),
  ),
  note,
  lines: Type.Array(
    Type.Object(
      {
        partId: recordId('Part'),
        quantity,
        unitPrice: Type.Optional(Money),
      },
      closed,
    ),
    { title: 'Lines', minItems: 1, maxItems: 100 },
  ),
};

export const OrderInput = Type.Object(orderFields, closed);
export const OrderUpdate = Type.Object({ ...orderFields, version }, closed);
export const OrderVersion = Type.Object({ version }, closed);
export const OrderCancellation = Type.Object({ version, note }, closed);
export const OrderReceipt = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        {
          lineId: recordId('Line'),
          quantity,
          locationId: recordId('Location'),
        },
        closed,
      ),
      { title: 'Lines', minItems: 1, maxItems: 100 },
    ),
    reference: Type.String({
      title: 'Reference',
      description:
        'text without control characters, such as a delivery note number; may be empty',
      maxLength: 100,
      pattern: LINES,
    }),
  },
  closed,
);

const Named = Type.Object({ id: Type.Integer(), name: Type.String() }, closed);
const UserRef = Type.Object(
  { id: Type.Integer(), displayName: Type.String() },
  closed,
);
const summaryFields = {
  id: Type.Integer(),
  orderNumber: Type.String(),
  status: Status,
  supplier: Type.Optional(Named),
  automatic: Type.Boolean({ description: 'made by the service itself' }),
  expectedOn: Type.Optional(Type.String()),
  lineCount: Type.Integer(),
  total: Type.Union([
    Type.Object({ amount: Type.String(), currency: Type.String() }, closed),
    Type.Null({ description: 'the lines have several currencies' }),
  ]),
  createdAt: Type.String({ format: 'date-time' }),
  createdBy: Type.Optional(UserRef),
  version,
};
export const OrderSummary = Type.Object(summaryFields, closed);
export const OrderList = Type.Object(
  { items: Type.Array(OrderSummary), nextCursor: Type.Optional(Type.String()) },
  { ...closed, description: 'Newest first' },
);
export const Order = Type.Object(
  {
    ...summaryFields,
    note: Type.String(),
    lines: Type.Array(
      Type.Object(
        {
          id: Type.Integer(),
          part: Type.Object(
            {
              id: Type.Integer(),
              partNumber: Type.String(),
              name: Type.String(),
              unit: Type.String(),
            },
            closed,
          ),
          quantity: Type.Integer(),
          received: Type.Integer(),
          unitPrice: Type.Object(
            { amount: Type.String(), currency: Type.String() },
            closed,
          ),
        },
        closed,
      ),
    ),
    history: Type.Array(
      Type.Object(
        {
          kind: Type.String(),
          fromStatus: Type.Optional(Status),
          toStatus: Status,
          note: Type.String(),
          user: Type.Optional(UserRef),
          occurredAt: Type.String({ format: 'date-time' }),
        },
        closed,
      ),
    ),
  },
  { ...closed, description: 'An order with its lines and history' },
);
export const OrderListQuery = Type.Object(
  {
    status: Type.Optional(Status),
    supplierId: Type.Optional(recordId('Supplier')),
    partId: Type.Optional(recordId('Part')),
    automatic: Type.Optional(
      Type.Enum(['true', 'false'], { title: 'Automatic' }),
    ),
    ...paging,
  },
  closed,
);

export type OrderInput = Static<typeof OrderInput>;
export type OrderReceipt = Static<typeof OrderReceipt>;
export type Order = Static<typeof Order>;
export type OrderSummary = Static<typeof OrderSummary>;
export type OrderListQuery = Static<typeof OrderListQuery>;
