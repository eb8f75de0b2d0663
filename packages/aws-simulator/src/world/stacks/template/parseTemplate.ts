import { stackValidationError } from '../StackError';
import { checkReferences } from './checkReferences';
import { orderOfCreation } from './dependencies';
import { isObject, type Template } from './Template';
import { templateSchema } from './templateSchema';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MAX_BODY_BYTES = 51_200;
const MAX_RESOURCES = 500;

const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
  'Hooks',
];

const RESOURCE_TYPE =
  /^(?:[A-Za-z0-9]{2,64}::){2,3}[A-Za-z0-9]{2,64}$|^Custom::[\w@-]{1,60}$/;

/**
 * Reads a template and checks what CloudFormation checks before it begins.
 *
 * @throws StackError ValidationError
 */
export function parseTemplate(body: string): Template {
  if (Buffer.byteLength(body) > MAX_BODY_BYTES) {
    throw stackValidationError(
      `1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to ${MAX_BODY_BYTES}`,
    );
  }
  const document = parseJson(body);
  checkShape(document);
  const result = templateSchema.safeParse(document);
  if (!result.success) {
    const [{ path, message }] = result.error.issues;
    throw stackValidationError(
      `Template format error: [/${path.join('/')}] ${message}`,
    );
  }
  const template: Template = result.data;
  checkReferences(template);
  orderOfCreation(template);
  return template;
}

function parseJson(body: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = JSON.parse(body);
  } catch {
    throw stackValidationError(
      body.trimStart().startsWith('{')
        ? 'Template format error: JSON not well-formed.'
        : 'Template format error: unsupported structure. The AWS simulator reads templates in JSON only.',
    );
  }
  if (!isObject(document)) {
    throw stackValidationError('Template format error: unsupported structure.');
  }
  return document;
}

function checkShape(document: Record<string, unknown>): void {
  const unknown = Object.keys(document).filter(key => !SECTIONS.includes(key));
  if (unknown.length > 0) {
    throw stackValidationError(
      `Invalid template property or properties [${unknown.join(', ')}]`,
    );
  }
  const resources = document.Resources;
  if (!isObject(resources) || Object.keys(resources).length === 0) {
    throw stackValidationError(
      'Template format error: At least one Resources member must be defined.',
    );
  }
  const count = Object.keys(resources).length;
  if (count > MAX_RESOURCES) {
    throw stackValidationError(
      `Template format error: Number of resources, ${count}, is greater than maximum allowed, ${MAX_RESOURCES}`,
    );
  }
  for (const [logicalId, resource] of Object.entries(resources)) {
    checkResource(logicalId, resource);
  }
}

function checkResource(logicalId: string, resource: unknown): void {
  if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId)) {
    throw stackValidationError(
      `Template format error: Resource name ${logicalId} is non alphanumeric.`,
    );
  }
  if (!isObject(resource) || typeof resource.Type !== 'string') {
    throw stackValidationError(
      `Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`,
    );
  }
  if (!RESOURCE_TYPE.test(resource.Type)) {
    throw stackValidationError(
      `Template format error: Unrecognized resource types: [${resource.Type}]`,
    );
  }
}
