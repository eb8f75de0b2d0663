const failure = (description: string) =>
  ({
    description,
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Error' } },
    },
  }) as const;

const failures = {
  '400': failure('An input is wrong; the message names it.'),
  '401': failure('There are no credentials.'),
  '404': failure(
    'There is no such entity, repository or file, or the caller may not see the entity.',
  ),
} as const;

const answer = (schema: string, description: string) =>
  ({
    '200': {
      description,
      content: {
        'application/json': {
          schema: { $ref: `#/components/schemas/${schema}` },
        },
      },
    },
    ...failures,
  }) as const;

const entityParameter = (name: string, pattern: string, example: string) =>
  ({
    name,
    in: 'path',
    required: true,
    example,
    schema: { type: 'string', pattern, maxLength: 63 },
  }) as const;

const entityParameters = [
  entityParameter('kind', '^[A-Za-z][A-Za-z0-9]*$', 'component'),
  entityParameter('namespace', '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', 'default'),
  entityParameter(
    'name',
    '^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$',
    'parts-inventory',
  ),
];

const pathParameter = (description: string, example: string) =>
  ({
    name: 'path',
    in: 'query',
    required: true,
    allowReserved: true,
    description,
    example,
    schema: { type: 'string', minLength: 1, maxLength: 1024 },
  }) as const;

const text = { type: 'string' } as const;
const document = { path: text, title: text } as const;

const object = <const T extends Record<string, object>>(properties: T) =>
  ({
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties,
  }) as const;

/** The OpenAPI document of the plugin; also served at `/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Local git repositories',
    version: '1.0.0',
    description:
      'The repository of this machine that declares an entity, and the documents committed to it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  paths: {
    '/v1/entities/{kind}/{namespace}/{name}/repository': {
      get: {
        operationId: 'getRepository',
        description:
          'The repository with its newest commit and its Markdown documents: those at its root and under docs/.',
        parameters: entityParameters,
        responses: answer('EntityRepository', 'The repository.'),
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/document': {
      get: {
        operationId: 'getDocument',
        description: 'One of the documents, as the newest commit has it.',
        parameters: [
          ...entityParameters,
          pathParameter('One of the documents.', 'docs/running.md'),
        ],
        responses: answer('RepositoryDocumentText', 'The document.'),
      },
    },
    '/v1/entities/{kind}/{namespace}/{name}/image': {
      get: {
        operationId: 'getImage',
        description: 'An image of the repository, for its documents.',
        parameters: [
          ...entityParameters,
          pathParameter(
            'PNG, JPEG, GIF, WebP or SVG; at most 5 MiB.',
            'docs/images/screen.png',
          ),
        ],
        responses: {
          '200': {
            description: 'The image.',
            content: {
              'image/*': { schema: { type: 'string', format: 'binary' } },
            },
          },
          ...failures,
        },
      },
    },
  },
  components: {
    schemas: {
      EntityRepository: object({
        name: text,
        cloneUrl: text,
        commit: object({
          hash: { type: 'string', pattern: '^[0-9a-f]{40,64}$' },
          time: { type: 'string', format: 'date-time' },
          author: text,
          subject: text,
        }),
        documents: { type: 'array', items: object(document) },
      }),
      RepositoryDocumentText: object({ ...document, text }),
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['name', 'message'],
            properties: { name: text, message: text },
          },
        },
      } as const,
    },
  },
};
