import type { RecordPrincipal } from '../store/types';
import { readPath } from './readPath';
import {
  asMap,
  asText,
  cutText,
  getEntry,
  type JsonMap,
  readText,
} from './values';

const NAME_LENGTH = 256;
const ARN_LENGTH = 1024;

const getLastPart = (arn: string | null) =>
  arn?.slice(arn.lastIndexOf('/') + 1) || null;

const first = (identity: JsonMap, path: string) =>
  asText(readPath(identity, path)[0]);

/** Where each type of `userIdentity` has the name that people know. */
const names: Record<string, (identity: JsonMap) => string | null> = {
  Root: () => 'root',
  IAMUser: identity => asText(identity.userName),
  AssumedRole: identity => getLastPart(asText(identity.arn)),
  FederatedUser: identity => getLastPart(asText(identity.arn)),
  IdentityCenterUser: identity => first(identity, 'onBehalfOf.userId'),
  AWSService: identity => asText(identity.invokedBy),
  AWSAccount: identity => asText(identity.accountId),
};

function getRoleName(identity: JsonMap): string | null {
  const issuer = asMap(asMap(identity.sessionContext)?.sessionIssuer);
  if (asText(issuer?.type) === 'Role') {
    return readText(issuer?.userName, NAME_LENGTH);
  }
  const role = /:assumed-role\/([^/]+)\//.exec(asText(identity.arn) ?? '');
  return role ? cutText(role[1], NAME_LENGTH) : null;
}

/**
 * Who made a request.
 *
 * @param userName - what LookupEvents calls them, for records that do not tell
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function parsePrincipal(
  userIdentity: unknown,
  userName: string | null,
): RecordPrincipal {
  const identity = asMap(userIdentity) ?? {};
  const type = readText(identity.type, 64) ?? 'Unknown';
  const name =
    getEntry(names, type)?.(identity) ??
    asText(identity.userName) ??
    userName ??
    asText(identity.principalId) ??
    asText(identity.invokedBy) ??
    asText(identity.accountId) ??
    'unknown';
  return {
    type,
    name: cutText(name, NAME_LENGTH),
    accountId: readText(identity.accountId, 12),
    arn: readText(identity.arn, ARN_LENGTH),
    roleName: getRoleName(identity),
  };
}
