import { createHash } from 'node:crypto';

// Taken out of the global once: in a Jest environment each look at a global is
// many times slower than the arithmetic itself.
const { floor, imul } = Math;

/** A stable 32-bit number for a text, e.g. the seed of one service. */
export function hash32(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0);
}

/** A stable lower-case hexadecimal id, as AWS hands out for tasks and services. */
export function hexId(text: string, length: number): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/**
 * White noise in [0, 1): the same seed, minute and salt give the same number.
 * This is the finalizer of MurmurHash3; hundreds of thousands of points are
 * drawn for one page, so it has to be a handful of integer operations.
 */
export function noise(seed: number, minute: number, salt: number): number {
  let h = seed ^ imul(minute, 0x9e3779b1) ^ imul(salt, 0x85ebca6b);
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Noise in [0, 1) that wanders: neighbouring minutes are alike. */
export function smoothNoise(
  seed: number,
  minute: number,
  salt: number,
  span = 20,
): number {
  const node = floor(minute / span);
  const share = minute / span - node;
  const before = noise(seed, node, salt);
  const after = noise(seed, node + 1, salt);
  return before + (after - before) * share * share * (3 - 2 * share);
}

/** About normally distributed, mean 0, variance 1. */
export function bellNoise(seed: number, minute: number, salt: number): number {
  const sum =
    noise(seed, minute, salt) +
    noise(seed, minute, salt + 101) +
    noise(seed, minute, salt + 202);
  return (sum - 1.5) * 2;
}

/** Rounds up or down so that the mean over many minutes stays exact. */
export function wholeNumber(
  value: number,
  seed: number,
  minute: number,
  salt: number,
): number {
  return floor(value + noise(seed, minute, salt));
}
