import Type from 'typebox';

/** One line with something in it: no control characters, not only spaces. */
export const ONE_LINE =
  '^[^\\u0000-\\u001f\\u007f]*[^\\s\\u0000-\\u001f\\u007f][^\\u0000-\\u001f\\u007f]*$';
/** Any text with line breaks and tabs; PostgreSQL cannot keep U+0000. */
export const LINES =
  '^[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]*$';

/** The id of a record in a body, an address or a query. */
export const recordId = (title: string) =>
  Type.Integer({ title, minimum: 1, maximum: 2_147_483_647 });

/** The version that was read; every change adds one. */
export const version = Type.Integer({
  title: 'Version',
  description: 'the version that was read; every change adds one',
  minimum: 1,
});

/** Paging of a list: `limit` items after `cursor`. */
export const paging = {
  limit: Type.Optional(
    Type.Integer({ title: 'Limit', minimum: 1, maximum: 100, default: 20 }),
  ),
  cursor: Type.Optional(Type.String({ title: 'Cursor', maxLength: 2000 })),
};

/** Makes a repeated request find its first answer instead of writing twice. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({
    title: 'Idempotency-Key',
    description: 'up to 100 letters, digits and . _ : -',
    pattern: '^[\\w.:-]{1,100}$',
  }),
});
