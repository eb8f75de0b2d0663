import { ref } from './components/values';

const json = (schema: string) => ({
  'application/json': { schema: ref(schema) },
});

const failure = (description: string) => ({
  description,
  content: json('Error'),
});

const failures = {
  '400': failure('An input is wrong; the message names it.'),
  '401': failure('There are no credentials.'),
  '403': failure('The caller lacks the permission.'),
  '404': failure('There is no such thing, or the caller may not see it.'),
};

/** What an operation answers as JSON. */
export const answer = (
  schema: string,
  description: string,
  status: '200' | '201' = '200',
) => ({ [status]: { description, content: json(schema) }, ...failures });

export const file = (description: string) => ({
  '200': {
    description,
    content: { 'text/csv': { schema: { type: 'string' } } },
  },
  ...failures,
});

export const nothing = (description: string) => ({
  '204': { description },
  ...failures,
});

/** Parsed by the plugin itself, which names a wrong field. */
export const body = (schema: string) => ({
  required: true,
  description: `See ${schema}.`,
  content: { 'application/json': { schema: {} } },
});
