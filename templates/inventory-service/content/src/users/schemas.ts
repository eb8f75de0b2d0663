import Type, { type Static } from 'typebox';
import { Grants, RoleName } from '../access/schemas.ts';
import { LINES, ONE_LINE, paging, version } from '../api/fields.ts';

const closed = { additionalProperties: false };
const displayName = Type.String({
  title: 'Name',
  description: 'one line of text',
  maxLength: 100,
  pattern: ONE_LINE,
});
const email = Type.String({
  title: 'E-mail',
  description: 'an address such as storekeeper@example.com',
  maxLength: 254,
  pattern:
    '^[^\\s@\\u0000-\\u001f]+@[^\\s@\\u0000-\\u001f]+\\.[^\\s@\\u0000-\\u001f]+$',
});

export const UserInput = Type.Object(
  { email, displayName, role: RoleName, grants: Grants },
  closed,
);
export const UserUpdate = Type.Object(
  {
    displayName,
    role: RoleName,
    active: Type.Boolean({ title: 'Active' }),
    grants: Grants,
    version,
  },
  closed,
);
export const User = Type.Object(
  {
    id: Type.Integer(),
    email: Type.String(),
    displayName: Type.String(),
    role: RoleName,
    active: Type.Boolean(),
    grants: Grants,
    version,
    createdAt: Type.String({ format: 'date-time' }),
    lastSignedInAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, description: 'A user and what they may do' },
);
export const UserList = Type.Object(
  { items: Type.Array(User), nextCursor: Type.Optional(Type.String()) },
  { ...closed, description: 'In order of the e-mail addresses' },
);
export const UserListQuery = Type.Object(
  {
    search: Type.Optional(
      Type.String({
        title: 'Search',
        description: 'text without control characters',
        maxLength: 100,
        pattern: LINES,
      }),
    ),
    ...paging,
  },
  closed,
);

export type User = Static<typeof User>;
export type UserInput = Static<typeof UserInput>;
export type UserUpdate = Static<typeof UserUpdate>;
