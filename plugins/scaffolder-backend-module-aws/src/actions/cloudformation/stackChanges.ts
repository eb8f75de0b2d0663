import type { Change } from '@aws-sdk/client-cloudformation';

/** What happens to a resource; "conditional" is a replacement that AWS decides on at the time. */
export type ChangeKind =
  'add' | 'modify' | 'conditional' | 'replace' | 'remove' | 'import';

/** One change of a stack, for the task's log and output. */
export type StackChange = {
  kind: ChangeKind;
  /** E.g. `AWS::RDS::DBInstance`. */
  type: string;
  logicalId: string;
  physicalId?: string;
  /** The properties that change. */
  properties: string[];
  /** Whether data goes with the old resource, unless somebody confirms. */
  losesData: boolean;
};

/** Types whose replacement or removal takes what people have put there. */
const STATEFUL = [
  /^AWS::(RDS|DocDB|Neptune)::(DBInstance|DBCluster|GlobalCluster)$/,
  /^AWS::(DynamoDB::(Global)?Table|EFS::FileSystem|S3::Bucket|ECR::Repository)$/,
  /^AWS::(ElastiCache|MemoryDB|OpenSearchService|Redshift|Kinesis|MSK)::/,
  /^AWS::(Cognito::UserPool|KMS::Key|SecretsManager::Secret|Backup::BackupVault)$/,
  /^AWS::(Logs::LogGroup|SQS::Queue|EC2::Volume|FSx::FileSystem)$/,
];

const KEPT = new Set(['Retain', 'ReplaceAndRetain']);

const KINDS: Record<string, ChangeKind> = {
  Add: 'add',
  Import: 'import',
  Remove: 'remove',
};

const REPLACEMENTS: Record<string, ChangeKind> = {
  True: 'replace',
  Conditional: 'conditional',
};

function getKind(change: NonNullable<Change['ResourceChange']>): ChangeKind {
  return (
    KINDS[change.Action ?? ''] ??
    REPLACEMENTS[change.Replacement ?? ''] ??
    'modify'
  );
}

function getProperties(change: NonNullable<Change['ResourceChange']>) {
  const names = (change.Details ?? []).map(
    ({ Target }) => Target?.Name ?? Target?.Attribute ?? '',
  );
  return [...new Set(names.filter(Boolean))];
}

/** The changes of a change set; what is only told about hooks and modules is left out. */
export function toStackChanges(changes: Change[]): StackChange[] {
  return changes.flatMap(({ ResourceChange: change }) => {
    if (!change) {
      return [];
    }
    const type = change.ResourceType ?? '';
    const kind = getKind(change);
    const isLost =
      ['remove', 'replace', 'conditional'].includes(kind) &&
      !KEPT.has(change.PolicyAction ?? '');
    return {
      kind,
      type,
      logicalId: change.LogicalResourceId ?? '',
      ...(change.PhysicalResourceId && {
        physicalId: change.PhysicalResourceId,
      }),
      properties: getProperties(change),
      losesData: isLost && STATEFUL.some(pattern => pattern.test(type)),
    };
  });
}

/** What a template adds where nothing is yet. */
export function toAdditions(template: string): StackChange[] {
  const { Resources = {} } = JSON.parse(template) as {
    Resources?: Record<string, { Type?: string }>;
  };
  return Object.entries(Resources).map(([logicalId, { Type = '' }]) => ({
    kind: 'add',
    type: Type,
    logicalId,
    properties: [],
    losesData: false,
  }));
}
