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
export const answer = (schema: string, description: string) => ({
  '200': { description, content: json(schema) },
  ...failures,
});

export const file = (description: string) => ({
  '200': {
    description,
    headers: {
      'Hangar-Export-Id': {
        description: 'Id of the manifest, for `/v1/exports/{id}`.',
        schema: { type: 'string' },
      },
    },
    content: {
      'text/csv': { schema: { type: 'string' } },
      'application/x-ndjson': { schema: { type: 'string' } },
    },
  },
  ...failures,
});
