import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HOUR_MS } from '../../world/costs/days';
import { invalidNextToken, requestChanged } from './errors';

/** AWS does not say when a token expires; the simulator's do so after an hour. */
const VALID_MS = HOUR_MS;

const tokenSchema = z.object({
  /** Groups that were already given. */
  at: z.number().int().min(1),
  /** The state of the data that the pages before were read from. */
  asOf: z.number(),
  issuedAt: z.number(),
  of: z.string(),
});

export type CostPage = { at: number; asOf: number };

export function encodeCostToken(
  page: CostPage,
  question: unknown,
  now: Date,
): string {
  const token = { ...page, issuedAt: now.getTime(), of: hash(question) };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** @throws AwsError InvalidNextTokenException, RequestChangedException */
export function decodeCostToken(
  token: string,
  question: unknown,
  now: Date,
): CostPage {
  const { at, asOf, issuedAt, of } = parse(token);
  if (of !== hash(question)) {
    throw requestChanged();
  }
  if (Math.abs(now.getTime() - issuedAt) > VALID_MS) {
    throw invalidNextToken();
  }
  return { at, asOf };
}

function parse(token: string) {
  try {
    const text = Buffer.from(token, 'base64url').toString();
    return tokenSchema.parse(JSON.parse(text));
  } catch {
    throw invalidNextToken();
  }
}

function hash(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}
