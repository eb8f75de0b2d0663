import { hexId } from '../random';
import type { Identity, TrailEvent } from './types';

const SESSION_MS = 3_600_000;

/**
 * The `userIdentity` of a record.
 *
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
export function describeIdentity(
  identity: Identity,
  accountId: string,
  time: number,
): Record<string, unknown> {
  if (identity.type === 'AWSService') {
    return { type: 'AWSService', invokedBy: identity.invokedBy };
  }
  const creationDate = seconds(Math.floor(time / SESSION_MS) * SESSION_MS);
  const accessKeyId = accessKeyOf(identity, accountId, time);
  if (identity.type === 'Root') {
    return {
      type: 'Root',
      principalId: accountId,
      arn: `arn:aws:iam::${accountId}:root`,
      accountId,
      accessKeyId,
    };
  }
  const { invokedBy } = identity;
  if (identity.type === 'IAMUser') {
    const { userName, session } = identity;
    const arn = `arn:aws:iam::${accountId}:user/${userName}`;
    return {
      type: 'IAMUser',
      principalId: uniqueId('AIDA', arn),
      arn,
      accountId,
      accessKeyId,
      userName,
      sessionContext: session && {
        attributes: { creationDate, mfaAuthenticated: String(session.mfa) },
      },
      invokedBy,
    };
  }
  const { roleName, rolePath = '/', sessionName } = identity;
  const roleArn = `arn:aws:iam::${accountId}:role${rolePath}${roleName}`;
  const roleId = uniqueId('AROA', roleArn);
  return {
    type: 'AssumedRole',
    principalId: `${roleId}:${sessionName}`,
    arn: `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`,
    accountId,
    accessKeyId,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: roleId,
        arn: roleArn,
        accountId,
        userName: roleName,
      },
      attributes: { creationDate, mfaAuthenticated: 'false' },
    },
    invokedBy,
  };
}

/** What the attribute `Username` finds the events of an identity by. */
export function userNameOf(identity: Identity): string | undefined {
  switch (identity.type) {
    case 'IAMUser':
      return identity.userName;
    case 'AssumedRole':
      return identity.sessionName;
    case 'Root':
      return 'root';
    default:
      return undefined;
  }
}

/** The key that the request of an event was signed with. */
export function accessKeyOfEvent(event: TrailEvent): string | undefined {
  const { record, accessKeyId, actor, accountId, time } = event;
  return record ? accessKeyId : accessKeyOf(actor.identity, accountId, time);
}

/** A lasting key of a user at a terminal, a new one an hour for everybody else. */
function accessKeyOf(
  identity: Identity,
  accountId: string,
  time: number,
): string | undefined {
  if (identity.type === 'AWSService') {
    return undefined;
  }
  const name = `${accountId}/${userNameOf(identity)}`;
  return identity.type === 'IAMUser' && !identity.session
    ? uniqueId('AKIA', name)
    : uniqueId('ASIA', `${name}/${Math.floor(time / SESSION_MS)}`);
}

/** A unique id as IAM hands them out. */
export function uniqueId(prefix: string, text: string): string {
  return `${prefix}${hexId(`${prefix}/${text}`, 16).toUpperCase()}`;
}

/** ISO 8601 as CloudTrail writes it: without fractions. */
export function seconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
