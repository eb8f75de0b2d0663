import { http, type RequestHandler } from 'msw';
import { toWorldState, type World } from '../world/createWorld';
import { answerAwsCall } from './answerAwsCall';
import { TokenBuckets } from './TokenBuckets';

/**
 * Options of {@link createAwsHandlers}.
 *
 * @public
 */
export interface CreateAwsHandlersOptions {
  /**
   * Throttle at the request rates AWS documents, per account, region and
   * operation, in real time. Default: true.
   */
  throttling?: boolean;
}

const AWS_HOST = /(^|\.)amazonaws\.com$/;
const LOOPBACK_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * MSW handlers that answer the AWS SDK's clients from a world, for
 * `setupServer(...)` in tests and for the loopback server.
 *
 * They take every request to `*.amazonaws.com`, and those requests to loopback
 * that are signed for AWS; other requests are left to other handlers.
 *
 * @public
 */
export function createAwsHandlers(
  world: World,
  options: CreateAwsHandlersOptions = {},
): RequestHandler[] {
  const { throttling = true } = options;
  const state = toWorldState(world);
  const buckets = throttling ? new TokenBuckets() : undefined;
  return [
    http.all(
      ({ request }) => isAwsRequest(request),
      ({ request }) => answerAwsCall(request, state, { buckets }),
    ),
  ];
}

function isAwsRequest(request: Request): boolean {
  const { hostname } = new URL(request.url);
  if (AWS_HOST.test(hostname)) {
    return true;
  }
  const isSigned =
    request.headers.get('authorization')?.startsWith('AWS4-HMAC-SHA256') ||
    request.headers.has('x-amz-target');
  return LOOPBACK_HOSTS.has(hostname) && Boolean(isSigned);
}
