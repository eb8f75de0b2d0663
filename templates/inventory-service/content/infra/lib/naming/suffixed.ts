import { createHash } from 'node:crypto';

/**
 * A name for a resource that has none of its own: `<base>-<suffix>`, cut where AWS allows
 * less. A cut name ends in a hash, so that two long names never become the same.
 */
export function suffixed(
  base: string,
  suffix: string,
  maxLength = Infinity,
): string {
  const full = `${base}-${suffix}`;
  if (full.length <= maxLength) return full;
  const hash = createHash('sha256').update(full).digest('hex').slice(0, 6);
  const kept = base.slice(0, maxLength - suffix.length - hash.length - 2);
  return `${kept.replace(/-+$/, '')}-${hash}-${suffix}`;
}
