import type { Scope } from '../services/types';
import { applyStep } from './applyStep';
import type { StackResource } from './records/resourceRecords';
import type { Stack } from './records/stackRecords';
import { StackError, stackValidationError } from './StackError';
import { uuid } from './types/fillPattern';

const STACK_NAME = /^[a-zA-Z][-a-zA-Z0-9]{0,127}$/;

/**
 * A stack as CreateChangeSet leaves it.
 *
 * @throws StackError ValidationError for a name that is none
 */
export function newStack(
  { accountId, region }: Scope,
  name: string,
  { seed, now, number }: { seed: string; now: number; number: number },
): Stack {
  if (!STACK_NAME.test(name)) {
    throw stackValidationError(
      `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*`,
    );
  }
  const guid = uuid(`${seed}/${accountId}/${region}/${name}/${now}/${number}`);
  return {
    accountId,
    region,
    name,
    id: `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/${guid}`,
    status: 'REVIEW_IN_PROGRESS',
    createdAt: now,
    isProtected: false,
    resources: [],
    events: [],
    steps: [],
    changeSets: [],
    tokens: {},
    onStackFailure: 'ROLLBACK',
  };
}

/** Writes that the stack waits for its first change set to be executed. */
export function startReview(stack: Stack, at: number): void {
  const status = 'REVIEW_IN_PROGRESS';
  applyStep(stack, { at, status, reason: 'User Initiated' });
}

/** The resources that exist, or half exist. */
export function presentResources({ resources }: Stack): StackResource[] {
  return resources.filter(
    ({ status }) => !/^DELETE_(COMPLETE|SKIPPED)$/.test(status),
  );
}

/**
 * Whether a client's token stands for a request that was answered before.
 *
 * @throws StackError TokenAlreadyExistsException when it stood for another one
 */
export function isRepeated(
  { tokens }: Stack,
  purpose: string,
  token?: string,
): boolean {
  if (token === undefined || !Object.hasOwn(tokens, token)) {
    return false;
  }
  if (tokens[token] !== purpose) {
    throw new StackError(
      'TokenAlreadyExistsException',
      `Token already exists: ${token}`,
    );
  }
  return true;
}

/** Remembers a token, and puts it on the events that follow. */
export function startToken(
  stack: Stack,
  purpose: string,
  token?: string,
): void {
  stack.currentToken = token;
  if (token !== undefined && !Object.hasOwn(stack.tokens, token)) {
    stack.tokens[token] = purpose;
  }
}
