import { z } from 'zod';
import { hexId } from '../../world/random';
import { AwsError, validationError } from '../AwsError';
import { operation, type Face, type Operation } from '../face';
import { callerArn, rememberCaller } from './callers';

const ROLE_ARN =
  /^arn:aws:iam::(\d{12}):role\/(?:[\w+=,.@/-]+\/)?([\w+=,.@-]+)$/;

const assumeRoleSchema = z.object({
  RoleArn: z.string().regex(ROLE_ARN, 'is not the ARN of an IAM role'),
  RoleSessionName: z.string().regex(/^[\w+=,.@-]{2,64}$/, 'is not valid'),
  DurationSeconds: z.coerce.number().int().min(900).max(43_200).default(3600),
});

const getCallerIdentity: Operation = (_, { call }) => {
  const { accountId, accessKeyId } = call;
  const isAssumed = accessKeyId.startsWith('ASIA');
  const arn = callerArn(call);
  return {
    Arn: arn,
    UserId: `${isAssumed ? 'AROA' : 'AIDA'}${hexId(arn, 16).toUpperCase()}`,
    Account: accountId,
  };
};

/**
 * The access key it hands out carries the account, so that later calls belong
 * to that account even after a restart of the simulator.
 */
const assumeRole = operation(
  assumeRoleSchema,
  validationError,
  (input, { call, world }) => {
    const [, accountId, roleName] = ROLE_ARN.exec(input.RoleArn) ?? [];
    if (!world.hasAccount(accountId)) {
      throw new AwsError(
        'AccessDenied',
        `User is not authorized to perform: sts:AssumeRole on resource: ${input.RoleArn}`,
        403,
      );
    }
    const session = `${roleName}/${input.RoleSessionName}`;
    const arn = `arn:aws:sts::${accountId}:assumed-role/${session}`;
    const suffix = hexId(`${arn}/${call.requestId}`, 8).toUpperCase();
    const accessKeyId = `ASIASIMULATED${accountId}${suffix}`;
    rememberCaller(accessKeyId, arn);
    // The SDK compares this with the machine's clock, not with the world's.
    const expiration = new Date(Date.now() + input.DurationSeconds * 1000);
    return {
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretAccessKey: `simulated${suffix}`,
        SessionToken: `simulated${suffix}`,
        Expiration: expiration.toISOString(),
      },
      AssumedRoleUser: {
        AssumedRoleId: `AROA${hexId(input.RoleArn, 16).toUpperCase()}:${input.RoleSessionName}`,
        Arn: arn,
      },
    };
  },
);

export const stsFace: Face = {
  service: 'sts',
  signingName: 'sts',
  iamPrefix: 'sts',
  title: 'AWS STS',
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  rates: { GetCallerIdentity: 600, AssumeRole: 600 },
  operations: { GetCallerIdentity: getCallerIdentity, AssumeRole: assumeRole },
};
