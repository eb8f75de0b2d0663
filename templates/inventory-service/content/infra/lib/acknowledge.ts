import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Leaves a finding of cdk-nag as it is, with the reason; `docs/adr/0007-infrastructure.md` lists them. */
export function acknowledge(
  construct: IConstruct,
  reasons: Record<string, string>,
): void {
  const rules = Object.entries(reasons).map(([id, reason]) => ({
    id: `AwsSolutions-${id}`,
    reason,
  }));
  Validations.of(construct).acknowledge(...rules);
}
