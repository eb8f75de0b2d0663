import { randomUUID } from 'node:crypto';
import type { AwsCall, AwsProtocol } from './AwsCall';
import { AwsError } from './AwsError';
import { decodeQuery } from './decodeQuery';
import { findFace } from './faces';

const CREDENTIAL =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/;

// SIMULATED<account>: a static key; ASIASIMULATED<account>…: from AssumeRole.
const ACCESS_KEY = /^(?:SIMULATED|ASIASIMULATED)(\d{12})[A-Z0-9]*$/;

/** What can be told of a request before it is known to be a good one. */
export type Addressed = Pick<
  AwsCall,
  'service' | 'operation' | 'protocol' | 'requestId' | 'region'
> & { accessKeyId?: string; body: string };

/** Reads which operation of which service a request is meant for. */
export async function readAddress(request: Request): Promise<Addressed> {
  const authorization = request.headers.get('authorization') ?? '';
  const [, accessKeyId, region, signingName] =
    CREDENTIAL.exec(authorization) ?? [];
  const target = request.headers.get('x-amz-target');
  const body = await request.text();
  const form = new URLSearchParams(body);
  const action = isForm(request) ? form.get('Action') : undefined;
  return {
    service: findFace(signingName)?.service ?? signingName ?? 'unknown',
    operation:
      target?.split('.').at(-1) ??
      action ??
      `${request.method} ${new URL(request.url).pathname}`,
    protocol: protocolOf(request),
    requestId: randomUUID(),
    region: region ?? 'us-east-1',
    accessKeyId,
    body,
  };
}

/**
 * Checks the credentials and parses the input.
 *
 * @throws AwsError as AWS words it
 */
export function parseAwsCall(
  address: Addressed,
  hasAccount: (accountId: string) => boolean,
): AwsCall {
  const { body, accessKeyId, ...rest } = address;
  const isQuery = rest.protocol === 'query';
  if (!accessKeyId) {
    const code = 'MissingAuthenticationToken';
    throw new AwsError(
      code,
      'Request is missing Authentication Token',
      403,
      `${code}Exception`,
    );
  }
  const accountId = ACCESS_KEY.exec(accessKeyId)?.[1];
  if (!accountId || !hasAccount(accountId)) {
    throw new AwsError(
      isQuery ? 'InvalidClientTokenId' : 'UnrecognizedClientException',
      'The security token included in the request is invalid. The simulator knows the access keys SIMULATED followed by the id of one of its accounts, and those it handed out by AssumeRole.',
      403,
    );
  }
  return {
    ...rest,
    accessKeyId,
    accountId,
    input: isQuery ? decodeQuery(new URLSearchParams(body)) : parseJson(body),
  };
}

function isForm(request: Request): boolean {
  const type = request.headers.get('content-type') ?? '';
  return type.startsWith('application/x-www-form-urlencoded');
}

function protocolOf(request: Request): AwsProtocol {
  if (isForm(request)) {
    return 'query';
  }
  const type = request.headers.get('content-type') ?? '';
  return type.includes('json-1.0') ? 'json-1.0' : 'json-1.1';
}

function parseJson(body: string): Record<string, unknown> {
  if (body === '') {
    return {};
  }
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ...value };
    }
  } catch {
    // Answered below, like JSON that is not an object.
  }
  throw new AwsError(
    'SerializationException',
    'The request body is not a JSON object',
  );
}
