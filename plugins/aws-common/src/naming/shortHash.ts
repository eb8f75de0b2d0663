import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Length of `shortHash`: 40 bits, so that a thousand names meet by chance once in two million organisations. */
export const SHORT_HASH_LENGTH = 8;

/** Stable lower-case letters and digits for a list of words; legal in every AWS name. */
export function shortHash(words: string[]): string {
  const digest = sha256(utf8ToBytes(JSON.stringify(words)));
  return Array.from(
    digest.slice(0, SHORT_HASH_LENGTH),
    byte => ALPHABET[byte % ALPHABET.length],
  ).join('');
}
