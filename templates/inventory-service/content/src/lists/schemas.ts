import Type, { type Static } from 'typebox';
import { ONE_LINE, recordId, version } from '../api/fields.ts';

const closed = { additionalProperties: false };
const name = Type.String({
  title: 'Name',
  description: 'one line of text',
  maxLength: 80,
  pattern: ONE_LINE,
});
const code = Type.String({
  title: 'Code',
  description:
    'letters A–Z, digits and . _ / - , beginning with a letter or digit',
  maxLength: 40,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
});
const email = Type.Union([
  Type.Null(),
  Type.String({
    title: 'E-mail',
    description: 'an address such as orders@example.com',
    maxLength: 254,
    pattern:
      '^[^\\s@\\u0000-\\u001f]+@[^\\s@\\u0000-\\u001f]+\\.[^\\s@\\u0000-\\u001f]+$',
  }),
]);
const parentId = Type.Union([Type.Null(), recordId('Parent category')]);
const used = { id: Type.Integer(), parts: Type.Integer(), version };

export const CategoryInput = Type.Object(
  { name, parentId: Type.Optional(parentId) },
  closed,
);
export const CategoryUpdate = Type.Object(
  { name, parentId: Type.Optional(parentId), version },
  closed,
);
export const SupplierInput = Type.Object(
  { name, email: Type.Optional(email) },
  closed,
);
export const SupplierUpdate = Type.Object(
  { name, email: Type.Optional(email), version },
  closed,
);
export const LocationInput = Type.Object({ code, name }, closed);
export const LocationUpdate = Type.Object({ code, name, version }, closed);

export const CategoryList = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          ...used,
          name: Type.String(),
          parentId: Type.Optional(Type.Integer()),
          path: Type.Array(Type.String(), { description: 'from the root' }),
        },
        closed,
      ),
    ),
  },
  { ...closed, description: 'The tree, parents before their children' },
);
export const SupplierList = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { ...used, name: Type.String(), email: Type.Optional(Type.String()) },
        closed,
      ),
    ),
  },
  { ...closed, description: 'Every supplier, by name' },
);
export const LocationList = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        { ...used, code: Type.String(), name: Type.String() },
        closed,
      ),
    ),
  },
  { ...closed, description: 'Every location, by code' },
);
export const Created = Type.Object(
  { id: Type.Integer() },
  { ...closed, description: 'Added' },
);
export const ItemId = Type.Object({ id: recordId('Id') }, closed);
export const ItemVersion = Type.Object({ version }, closed);

export type CategoryList = Static<typeof CategoryList>;
export type SupplierList = Static<typeof SupplierList>;
export type LocationList = Static<typeof LocationList>;
