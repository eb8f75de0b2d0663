import Ajv from 'ajv';

/**
 * The part of an OpenAPI document that answers are held against.
 *
 * @public
 */
export type OpenApiDocument = { components: { schemas: object } };

/**
 * Makes the check that an answer is what the OpenAPI document of its plugin
 * says.
 *
 * @remarks
 * The check fails the test with everything that differs. Formats (`date-time`
 * and the like) are not checked.
 *
 * @param openapi - the document; `$ref`s inside it are followed
 * @returns a function of the name of a schema below `components.schemas`, and
 * a body
 * @see {@link https://spec.openapis.org/oas/v3.1.0#schema-object | Schema Object}
 * @public
 */
export function createExpectAnswer<T extends OpenApiDocument>(
  openapi: T,
): (schema: keyof T['components']['schemas'] & string, body: unknown) => void {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    validateFormats: false,
  });
  ajv.addSchema(openapi, 'openapi');
  return (schema, body) => {
    ajv.validate({ $ref: `openapi#/components/schemas/${schema}` }, body);
    expect(ajv.errors ?? []).toEqual([]);
  };
}
