import Ajv from 'ajv';
import { openapi } from '../schema/openapi';

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addSchema(openapi, 'openapi');

/** Checks an answer against its schema in the OpenAPI document. */
export function expectAnswer(
  schema: keyof typeof openapi.components.schemas,
  body: unknown,
) {
  ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, body);
  expect(ajv.errors ?? []).toEqual([]);
}
