import Type from 'typebox';

const closed = { additionalProperties: false };
const actions = (title: string) =>
  Type.Array(Type.Enum(['view', 'edit', 'delete']), {
    title,
    maxItems: 3,
    uniqueItems: true,
  });

export const Grants = Type.Object(
  {
    parts: actions('Parts'),
    stock: actions('Stock'),
    orders: actions('Orders'),
  },
  { ...closed, description: 'What a general user may do, by area' },
);
export const RoleName = Type.Enum(['administrator', 'general'], {
  title: 'Role',
});

export const Session = Type.Object(
  {
    user: Type.Optional(
      Type.Object(
        {
          id: Type.Integer(),
          email: Type.String(),
          displayName: Type.String(),
          role: RoleName,
          grants: Grants,
        },
        closed,
      ),
    ),
    signIn: Type.Object({
      kind: Type.Enum(['oidc', 'development']),
      url: Type.Optional(Type.String()),
      users: Type.Optional(
        Type.Array(
          Type.Object(
            {
              email: Type.String(),
              displayName: Type.String(),
              role: Type.String(),
            },
            closed,
          ),
        ),
      ),
    }),
  },
  { ...closed, description: 'Without `user` nobody is signed in' },
);
