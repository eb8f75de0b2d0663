import { XMLBuilder } from 'fast-xml-parser';
import { HttpResponse } from 'msw';
import type { AwsCall } from './AwsCall';
import type { AwsError } from './AwsError';
import { findFaceOf } from './faces';

type Answered = Pick<
  AwsCall,
  'service' | 'operation' | 'protocol' | 'requestId'
>;

const xml = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
});

/** Encodes the members of an answer as the protocol of the service says. */
export function respondWith(
  call: Answered,
  members: Record<string, unknown>,
): Response {
  if (call.protocol !== 'query') {
    return respondJson(call, 200, members);
  }
  const { operation, requestId } = call;
  return respondXml(requestId, 200, {
    [`${operation}Response`]: {
      '@xmlns': findFaceOf(call.service)?.xmlNamespace,
      [`${operation}Result`]: members,
      ResponseMetadata: { RequestId: requestId },
    },
  });
}

/** Encodes an error as the protocol of the service says. */
export function respondWithError(call: Answered, error: AwsError): Response {
  const { requestId } = call;
  const { code, shape, message, status } = error;
  const sender = status < 500 ? 'Sender' : 'Receiver';
  if (call.protocol === 'query') {
    return respondXml(requestId, status, {
      ErrorResponse: {
        '@xmlns': findFaceOf(call.service)?.xmlNamespace,
        Error: { Type: sender, Code: code, Message: message },
        RequestId: requestId,
      },
    });
  }
  const isFormerQuery = call.service === 'cloudwatch';
  return respondJson(
    call,
    status,
    { __type: shape, message, Message: message },
    // Keeps the error names of the XML days for the clients that know them.
    isFormerQuery ? { 'x-amzn-query-error': `${code};${sender}` } : {},
  );
}

function respondJson(
  { protocol, requestId }: Answered,
  status: number,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Response {
  return new HttpResponse(JSON.stringify(body), {
    status,
    headers: {
      'content-type': `application/x-amz-${protocol}`,
      'x-amzn-requestid': requestId,
      ...headers,
    },
  });
}

function respondXml(
  requestId: string,
  status: number,
  document: Record<string, unknown>,
): Response {
  return new HttpResponse(xml.build(document), {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  });
}
