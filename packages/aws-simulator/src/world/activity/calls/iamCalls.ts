import { uniqueId } from '../describeIdentity';
import type { TrailCall } from '../types';

const source = 'iam.amazonaws.com';

type Account = { accountId: string };

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

function userOf({ accountId }: Account, userName: string) {
  const arn = `arn:aws:iam::${accountId}:user/${userName}`;
  return { type: 'AWS::IAM::User', name: userName, arn };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html */
export function createUser(account: Account, userName: string): TrailCall {
  const user = userOf(account, userName);
  return {
    source,
    name: 'CreateUser',
    resources: [user],
    parameters: () => ({
      request: { userName },
      response: {
        user: {
          path: '/',
          userName,
          userId: uniqueId('AIDA', user.arn),
          arn: user.arn,
        },
      },
    }),
  };
}

export function createAccessKey(account: Account, userName: string): TrailCall {
  const accessKeyId = uniqueId('AKIA', `${account.accountId}/${userName}/new`);
  return {
    source,
    name: 'CreateAccessKey',
    resources: [
      { type: 'AWS::IAM::AccessKey', name: accessKeyId },
      userOf(account, userName),
    ],
    parameters: () => ({
      request: { userName },
      response: { accessKey: { userName, accessKeyId, status: 'Active' } },
    }),
  };
}

export function deleteAccessKey(account: Account, userName: string): TrailCall {
  const accessKeyId = uniqueId('AKIA', `${account.accountId}/${userName}/new`);
  return {
    source,
    name: 'DeleteAccessKey',
    resources: [
      { type: 'AWS::IAM::AccessKey', name: accessKeyId },
      userOf(account, userName),
    ],
    parameters: () => ({ request: { userName, accessKeyId } }),
  };
}

export function attachUserPolicy(
  account: Account,
  userName: string,
  policyArn = ADMINISTRATOR,
): TrailCall {
  return {
    source,
    name: 'AttachUserPolicy',
    resources: [
      userOf(account, userName),
      {
        type: 'AWS::IAM::Policy',
        name: policyArn.split('/').at(-1) ?? '',
        arn: policyArn,
      },
    ],
    parameters: () => ({ request: { userName, policyArn } }),
  };
}

export function putRolePolicy(
  { accountId }: Account,
  roleName: string,
  statement: Readonly<Record<string, unknown>>,
): TrailCall {
  const arn = `arn:aws:iam::${accountId}:role/${roleName}`;
  return {
    source,
    name: 'PutRolePolicy',
    resources: [{ type: 'AWS::IAM::Role', name: roleName, arn }],
    parameters: () => ({
      request: {
        roleName,
        policyName: `${roleName}-access`,
        policyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [statement],
        }),
      },
    }),
  };
}

export function deactivateMfa(account: Account, userName: string): TrailCall {
  return {
    source,
    name: 'DeactivateMFADevice',
    resources: [userOf(account, userName)],
    parameters: () => ({
      request: {
        userName,
        serialNumber: `arn:aws:iam::${account.accountId}:mfa/${userName}`,
      },
    }),
  };
}

export function enableMfa(account: Account, userName: string): TrailCall {
  return { ...deactivateMfa(account, userName), name: 'EnableMFADevice' };
}
