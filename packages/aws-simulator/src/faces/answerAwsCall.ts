import { setTimeout as wait } from 'node:timers/promises';
import type { RequestFault } from '../control/FaultList';
import type { WorldState } from '../world/WorldState';
import type { AwsCall } from './AwsCall';
import { AwsError } from './AwsError';
import type { Usage } from './face';
import { findFaceOf } from './faces';
import { parseAwsCall, readAddress } from './parseAwsCall';
import { recordCall } from './recordCall';
import { respondWith, respondWithError } from './respond';
import { TokenBuckets } from './TokenBuckets';

export type AnswerOptions = { buckets?: TokenBuckets };

/** Answers one request to the simulated AWS, and records it. */
export async function answerAwsCall(
  request: Request,
  world: WorldState,
  { buckets }: AnswerOptions,
): Promise<Response> {
  const address = await readAddress(request);
  let usage: Usage = {};
  let call: AwsCall | undefined;
  try {
    call = parseAwsCall(address, id => world.hasAccount(id));
    await applyFaults(call, world.faults.take(call));
    const run = findOperation(call);
    world.settle();
    takeToken(call, buckets);
    const bill = (used: Usage) => {
      usage = used;
    };
    const members = run(call.input, { call, world, bill });
    world.requests.record({ ...address, ...usage });
    recordCall(world, call, { members });
    return respondWith(call, members);
  } catch (error) {
    world.requests.record({ ...address, failed: true });
    if (error instanceof AwsError) {
      if (call) {
        recordCall(world, call, { error });
      }
      return respondWithError(address, error);
    }
    throw error;
  }
}

function findOperation(call: AwsCall) {
  const face = findFaceOf(call.service);
  const operation =
    face && Object.hasOwn(face.operations, call.operation)
      ? face.operations[call.operation]
      : undefined;
  if (!operation) {
    throw new AwsError(
      call.protocol === 'query' ? 'InvalidAction' : 'UnknownOperationException',
      `The AWS simulator does not have the operation ${call.operation} of ${
        face?.title ?? call.service
      }`,
    );
  }
  return operation;
}

function takeToken(call: AwsCall, buckets?: TokenBuckets): void {
  const rate = findFaceOf(call.service)?.rates?.[call.operation];
  if (!buckets || rate === undefined) {
    return;
  }
  const { accountId, region, service, operation } = call;
  const key = [accountId, region, service, operation].join('/');
  if (!buckets.take(key, rate)) {
    throw throttled();
  }
}

async function applyFaults(
  call: AwsCall,
  faults: ReadonlyArray<RequestFault>,
): Promise<void> {
  for (const fault of faults) {
    if (fault.kind === 'latency') {
      await wait(fault.milliseconds ?? 0);
    } else {
      throw faultError(call, fault);
    }
  }
}

function faultError(call: AwsCall, fault: RequestFault): AwsError {
  if (fault.kind === 'throttle') {
    return throttled();
  }
  if (fault.kind === 'access-denied') {
    const prefix = findFaceOf(call.service)?.iamPrefix ?? call.service;
    return new AwsError(
      'AccessDenied',
      `User is not authorized to perform: ${prefix}:${call.operation}`,
      call.protocol === 'query' ? 403 : 400,
      'AccessDeniedException',
    );
  }
  const code = fault.code ?? 'InternalFailure';
  const isServerError = /^(Internal|ServiceUnavailable)/.test(code);
  return new AwsError(
    code,
    `The AWS simulator was told to answer with ${code}`,
    isServerError ? 500 : 400,
  );
}

function throttled(): AwsError {
  return new AwsError(
    'Throttling',
    'Rate exceeded',
    400,
    'ThrottlingException',
  );
}
