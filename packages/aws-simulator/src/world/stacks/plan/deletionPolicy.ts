/** RetainExceptOnCreate is Retain everywhere but in the rollback of a creation. */
export function deletionPolicy(policy: string): string {
  return policy.startsWith('Retain') ? 'Retain' : policy;
}
