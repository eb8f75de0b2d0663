/** RetainExceptOnCreate is Retain everywhere but in the rollback of a creation. */
export function deletionPolicy(policy: string): string {
  return policy.startsWith('Retain') ? 'Retain' : policy;
}

/**
 * Databases are kept as a snapshot unless the template says otherwise.
 *
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export function defaultPolicy(
  type: string,
  properties: Readonly<Record<string, unknown>>,
): string {
  const isDatabase =
    type === 'AWS::RDS::DBCluster' ||
    (type === 'AWS::RDS::DBInstance' && !properties.DBClusterIdentifier);
  return isDatabase ? 'Snapshot' : 'Delete';
}
