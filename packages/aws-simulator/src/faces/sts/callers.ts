import type { AwsCall } from '../AwsCall';

/** Access key id → the assumed role's ARN, for GetCallerIdentity. */
const sessions = new Map<string, string>();
const MAX_SESSIONS = 10_000;

/** Remembers whom an access key was handed out to. */
export function rememberCaller(accessKeyId: string, arn: string): void {
  const [oldest] = sessions.keys();
  if (sessions.size >= MAX_SESSIONS && oldest !== undefined) {
    sessions.delete(oldest);
  }
  sessions.set(accessKeyId, arn);
}

/** Who a request comes from: the portal's user, or a role that it took. */
export function callerArn({
  accountId,
  accessKeyId,
}: Pick<AwsCall, 'accountId' | 'accessKeyId'>): string {
  return accessKeyId.startsWith('ASIA')
    ? (sessions.get(accessKeyId) ??
        `arn:aws:sts::${accountId}:assumed-role/simulated/simulated`)
    : `arn:aws:iam::${accountId}:user/portal`;
}
