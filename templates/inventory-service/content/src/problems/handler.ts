import { STATUS_CODES } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { invalidAddress } from '../api/encoding.ts';
import { databaseProblem } from './database-problem.ts';
import { toFieldProblems } from './field-problems.ts';
import { Problem, type ProblemBody } from './problem.ts';

/** Fastify's own refusals, in words for a person. */
const REFUSALS: Record<number, { code: string; detail: string }> = {
  400: {
    code: 'invalid-request',
    detail:
      'The request could not be read: send JSON that is complete and correct.',
  },
  413: {
    code: 'too-large',
    detail:
      'The request is too large: a part with all its texts fits into 64 KiB, and a CSV file may have 5 MB.',
  },
  415: {
    code: 'unsupported-media-type',
    detail: 'Send the request as application/json, a CSV file as text/csv.',
  },
};

function fromValidation(error: FastifyError, request: FastifyRequest) {
  const schemas = request.routeOptions.schema as
    Record<string, unknown> | undefined;
  const context = error.validationContext ?? 'body';
  const errors = toFieldProblems(error.validation ?? [], schemas?.[context]);
  return new Problem({
    status: 400,
    code: 'invalid-input',
    detail: errors.map(({ message }) => message).join(' '),
    errors,
  });
}

function toProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (error.validation && error.validationContext) {
    return fromValidation(error, request);
  }
  const status = error.statusCode ?? 500;
  if (status < 500) {
    const refusal = REFUSALS[status] ?? {
      code: 'refused',
      detail: error.message,
    };
    return new Problem({ status, ...refusal, cause: error });
  }
  return (
    databaseProblem(error) ??
    new Problem({
      status: 500,
      code: 'internal-error',
      detail:
        'Something went wrong on our side and nothing was saved. Try again; if it stays, give the request id to the people who run this service.',
      cause: error,
    })
  );
}

export function sendProblem(
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const body: ProblemBody = {
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    detail: problem.message,
    code: problem.code,
    requestId: request.id,
    ...(problem.errors && { errors: problem.errors }),
  };
  request.problemCode = problem.code;
  if (problem.status === 503) reply.header('retry-after', '5');
  return reply.code(problem.status).type('application/problem+json').send(body);
}

/** What to tell of an error. Only what somebody must act on is logged as an error. */
export function explain(error: FastifyError, request: FastifyRequest): Problem {
  const problem = toProblem(error, request);
  request.problemCode = problem.code;
  if (problem.status >= 500) {
    request.log.error({ err: error, code: problem.code }, problem.message);
  }
  return problem;
}

/** Every error leaves through here. */
export function handleError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  return sendProblem(explain(error, request), request, reply);
}

export function handleNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = new Problem({
    status: 404,
    code: 'not-found',
    detail: 'There is nothing at this address.',
  });
  return sendProblem(problem, request, reply);
}

/** An address that cannot be read never gets to a route, nor to the hooks before it. */
export function handleBadAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  reply.header('x-request-id', request.id);
  sendProblem(invalidAddress(error), request, reply);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What went wrong, once the answer says so. */
    problemCode?: string;
  }
}
