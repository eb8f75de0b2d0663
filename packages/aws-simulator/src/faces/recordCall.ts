import type { RecordedIdentity } from '../world/activity/recorded/RecordedCalls';
import { toTrailParameters } from '../world/activity/recorded/parameters';
import type { TrailResource } from '../world/activity/types';
import type { WorldState } from '../world/WorldState';
import type { AwsCall } from './AwsCall';
import type { AwsError } from './AwsError';
import { callerArn } from './sts/callers';

/** The services whose changes are written down, with what their host names begin with. */
const HOSTS: Readonly<Record<string, string>> = {
  apprunner: 'apprunner',
  cloudformation: 'cloudformation',
  ecr: 'ecr',
  ecs: 'ecs',
  'elastic-load-balancing-v2': 'elasticloadbalancing',
  rds: 'rds',
};

const READS = /^(Batch(?:Check|Get)|Describe|Get|List|Validate)/;

const NOT_SIMULATED = new Set(['InvalidAction', 'UnknownOperationException']);

/** CloudTrail leaves out what is larger. */
const MAX_RESPONSE_LENGTH = 20_000;

/** Writes down a change that was asked for, and what came of it. */
export function recordCall(
  world: WorldState,
  call: AwsCall,
  outcome: { members?: Record<string, unknown>; error?: AwsError },
): void {
  const { members, error } = outcome;
  if (
    !Object.hasOwn(HOSTS, call.service) ||
    READS.test(call.operation) ||
    (error && NOT_SIMULATED.has(error.code))
  ) {
    return;
  }
  const { accountId, region, requestId, operation, protocol } = call;
  const response = JSON.stringify(members ?? {});
  world.recorded.add({
    id: requestId,
    accountId,
    region,
    time: Math.floor(world.now().getTime() / 1000) * 1000,
    identity: identityOf(callerArn(call)),
    source: `${HOSTS[call.service]}.amazonaws.com`,
    name: operation,
    resources: resourcesOf(call, members),
    request: toTrailParameters(call.input),
    response:
      response.length > MAX_RESPONSE_LENGTH || response === '{}'
        ? undefined
        : toTrailParameters(JSON.parse(response)),
    error: error && {
      code: protocol === 'query' ? error.code : error.shape,
      message: error.message,
    },
  });
  world.save();
}

function identityOf(arn: string): RecordedIdentity {
  const [kind, name, sessionName] = arn.split(':').at(-1)?.split('/') ?? [];
  return kind === 'assumed-role'
    ? { type: 'AssumedRole', roleName: name, sessionName }
    : { type: 'IAMUser', userName: name };
}

function resourcesOf(
  { service, input }: AwsCall,
  members: Record<string, unknown> = {},
): TrailResource[] | undefined {
  const type = 'AWS::CloudFormation::Stack';
  if (service === 'cloudformation' && typeof input.StackName === 'string') {
    const { StackName } = input;
    const isId = StackName.startsWith('arn:');
    const id = isId ? StackName : members.StackId;
    const name = isId ? StackName.split('/')[1] : StackName;
    return [{ type, name, arn: typeof id === 'string' ? id : undefined }];
  }
  // A change set's ARN does not name its stack.
  return undefined;
}
