import Type, { type Static } from 'typebox';

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

/** One line with something in it: no control characters, not only spaces. */
const ONE_LINE =
  '^[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$';
/** Any text with line breaks and tabs; PostgreSQL cannot keep U+0000. */
const LINES = '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';

const quantity = (title: string) =>
  Type.Integer({ title, minimum: 0, maximum: 1_000_000_000 });

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

const partFields = {
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
  category: Type.String({
    title: 'Category',
    description: 'one line of text',
    maxLength: 80,
    pattern: ONE_LINE,
  }),
  unit: Type.Enum([...UNITS], { title: 'Unit' }),
  quantityOnHand: quantity('Quantity on hand'),
  reorderPoint: quantity('Reorder point'),
  unitPrice: Money,
};

const version = Type.Integer({
  title: 'Version',
  description: 'the version that was read; every change adds one',
  minimum: 1,
});

export const PartInput = Type.Object(partFields, closed);
export const PartUpdate = Type.Object({ ...partFields, version }, closed);
export const Part = Type.Object(
  {
    id: Type.Integer(),
    ...partFields,
    version,
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, description: 'A part and what is on hand of it' },
);

export const PartId = Type.Object(
  {
    id: Type.Integer({ title: 'Part id', minimum: 1, maximum: 2_147_483_647 }),
  },
  closed,
);
export const PartVersion = Type.Object({ version }, closed);

export const PartListQuery = Type.Object(
  {
    search: Type.Optional(
      Type.String({ title: 'Search', maxLength: 200, pattern: LINES }),
    ),
    category: Type.Optional(
      Type.String({ title: 'Category', maxLength: 80, pattern: LINES }),
    ),
    limit: Type.Optional(
      Type.Integer({ title: 'Limit', minimum: 1, maximum: 100, default: 20 }),
    ),
    cursor: Type.Optional(Type.String({ title: 'Cursor', maxLength: 2000 })),
  },
  closed,
);
export const PartList = Type.Object(
  { items: Type.Array(Part), nextCursor: Type.Optional(Type.String()) },
  {
    ...closed,
    description: 'One page; without `nextCursor` it is the last one',
  },
);
export const CategoryList = Type.Object(
  {
    items: Type.Array(
      Type.Object({ name: Type.String(), parts: Type.Integer() }, closed),
    ),
  },
  { ...closed, description: 'Every category in use' },
);

export type Unit = (typeof UNITS)[number];
export type Currency = (typeof CURRENCIES)[number];
export type Part = Static<typeof Part>;
export type PartInput = Static<typeof PartInput>;
export type PartUpdate = Static<typeof PartUpdate>;
export type PartList = Static<typeof PartList>;
export type CategoryList = Static<typeof CategoryList>;
