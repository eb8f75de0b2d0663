import Type, { type Static } from 'typebox';
import { LINES, ONE_LINE, paging, recordId, version } from '../api/fields.ts';

const closed = { additionalProperties: false };

export const UNITS = [
  'piece',
  'set',
  'pair',
  'metre',
  'kilogram',
  'gram',
  'litre',
  'roll',
] as const;
export const CURRENCIES = ['JPY', 'USD', 'EUR'] as const;
/** In the order of `parts.stock_state`. */
export const STOCK_STATES = ['out', 'low', 'enough'] as const;

const quantity = (title: string) =>
  Type.Integer({ title, minimum: 0, maximum: 1_000_000_000 });
const optionalId = (title: string) =>
  Type.Optional(Type.Union([recordId(title), Type.Null()], { title }));

export const Money = Type.Object(
  {
    amount: Type.String({
      title: 'Price',
      description: 'a number such as 1280 or 12.50',
      pattern: '^\\d{1,10}(\\.\\d{1,2})?$',
    }),
    currency: Type.Enum([...CURRENCIES], { title: 'Currency' }),
  },
  { ...closed, title: 'Unit price' },
);

const texts = {
  partNumber: Type.String({
    title: 'Part number',
    description:
      'letters A–Z, digits and . _ / - , beginning with a letter or digit; kept in upper case',
    maxLength: 40,
    pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
  }),
  name: Type.String({
    title: 'Name',
    description: 'one line of text',
    maxLength: 200,
    pattern: ONE_LINE,
  }),
  description: Type.String({
    title: 'Description',
    description: 'text without control characters',
    maxLength: 2000,
    pattern: LINES,
  }),
};
const terms = {
  unit: Type.Enum([...UNITS], { title: 'Unit' }),
  unitPrice: Money,
  reorderPoint: quantity('Reorder point'),
  reorderQuantity: quantity('Reorder quantity'),
};
const inputFields = {
  ...texts,
  categoryId: recordId('Category'),
  locationId: optionalId('Location'),
  supplierId: optionalId('Supplier'),
  ...terms,
};

export const PartInput = Type.Object(inputFields, closed);
export const PartUpdate = Type.Object({ ...inputFields, version }, closed);
export const PartSummary = Type.Object(
  {
    id: Type.Integer(),
    ...texts,
    category: Type.Object({ id: Type.Integer(), name: Type.String() }, closed),
    location: Type.Optional(
      Type.Object({ id: Type.Integer(), code: Type.String() }, closed),
    ),
    supplier: Type.Optional(
      Type.Object({ id: Type.Integer(), name: Type.String() }, closed),
    ),
    ...terms,
    onHand: Type.Integer(),
    reserved: Type.Integer(),
    available: Type.Integer({ description: 'on hand and not reserved' }),
    onOrder: Type.Integer(),
    stockState: Type.Enum([...STOCK_STATES]),
    archivedAt: Type.Optional(Type.String({ format: 'date-time' })),
    version,
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, description: 'A part and how much there is of it' },
);
export const Part = PartSummary;

export const PartId = Type.Object({ id: recordId('Part id') }, closed);
export const PartVersion = Type.Object({ version }, closed);

export const partFilter = {
  search: Type.Optional(
    Type.String({
      title: 'Search',
      description: 'text without control characters',
      maxLength: 200,
      pattern: LINES,
    }),
  ),
  partNumber: Type.Optional(
    Type.String({
      title: 'Part number',
      description: 'text without control characters',
      maxLength: 40,
      pattern: LINES,
    }),
  ),
  categoryId: Type.Optional(recordId('Category')),
  supplierId: Type.Optional(recordId('Supplier')),
  state: Type.Optional(Type.Enum([...STOCK_STATES], { title: 'Stock state' })),
  archived: Type.Optional(Type.Enum(['true', 'false'], { title: 'Archived' })),
};
export const PartFilter = Type.Object(partFilter, closed);
export const PartListQuery = Type.Object({ ...partFilter, ...paging }, closed);
export const OverviewQuery = Type.Object(
  { state: partFilter.state, ...paging },
  closed,
);
export const PartList = Type.Object(
  { items: Type.Array(PartSummary), nextCursor: Type.Optional(Type.String()) },
  {
    ...closed,
    description: 'One page; without `nextCursor` it is the last one',
  },
);
export const Removal = Type.Object(
  { outcome: Type.Enum(['deleted', 'archived']) },
  { ...closed, description: 'A part with a history is archived' },
);

export const ImportQuery = Type.Object(
  {
    dryRun: Type.Optional(
      Type.Enum(['true', 'false'], {
        title: 'Dry run',
        description: 'only checks the file',
      }),
    ),
  },
  closed,
);
export const ImportReport = Type.Object(
  {
    dryRun: Type.Boolean(),
    created: Type.Integer({ description: 'parts that the file adds' }),
    updated: Type.Integer({ description: 'parts that the file changes' }),
    unchanged: Type.Integer({ description: 'parts that are as in the file' }),
  },
  { ...closed, description: 'What a file of parts changes' },
);

export type ImportReport = Static<typeof ImportReport>;
export type Unit = (typeof UNITS)[number];
export type Currency = (typeof CURRENCIES)[number];
export type PartSummary = Static<typeof PartSummary>;
export type Part = PartSummary;
export type PartInput = Static<typeof PartInput>;
export type PartUpdate = Static<typeof PartUpdate>;
export type PartFilter = Static<typeof PartFilter>;
export type PartList = Static<typeof PartList>;
