import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MINUTE_MS } from '../../world/time';
import { invalidNextToken } from './errors';

/** AWS does not say when a token expires; the simulator's do so after fifteen minutes. */
const VALID_MS = 15 * MINUTE_MS;

const tokenSchema = z.object({
  /** The event that the page before ended with. */
  time: z.number().int(),
  id: z.string(),
  issuedAt: z.number(),
  of: z.string(),
});

export type LookupPosition = { time: number; id: string };

export function encodeLookupToken(
  position: LookupPosition,
  question: unknown,
  now: Date,
): string {
  const { time, id } = position;
  const token = { time, id, issuedAt: now.getTime(), of: hash(question) };
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

/** @throws AwsError InvalidNextTokenException */
export function decodeLookupToken(
  token: string,
  question: unknown,
  now: Date,
): LookupPosition {
  const { time, id, issuedAt, of } = parse(token);
  if (of !== hash(question)) {
    throw invalidNextToken(
      'The NextToken was given for other parameters than those of this request.',
    );
  }
  if (Math.abs(now.getTime() - issuedAt) > VALID_MS) {
    throw invalidNextToken('The NextToken has expired.');
  }
  return { time, id };
}

function parse(token: string) {
  try {
    const text = Buffer.from(token, 'base64url').toString();
    return tokenSchema.parse(JSON.parse(text));
  } catch {
    throw invalidNextToken('The NextToken is invalid.');
  }
}

function hash(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}
