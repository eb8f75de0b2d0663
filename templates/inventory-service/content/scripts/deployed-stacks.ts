import { execFileSync, spawnSync } from 'node:child_process';

/** The answer of a command of the AWS CLI, which writes what went wrong to standard error. */
export const aws = (...args: string[]) =>
  JSON.parse(
    execFileSync('aws', [...args, '--output', 'json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );

/** The first failure of the stack's last deployment; the others follow from it. */
export function firstFailure(stack: string): string {
  const events: Record<string, string | undefined>[] = aws(
    ...['cloudformation', 'describe-stack-events', '--stack-name', stack],
    ...['--max-items', '300'],
  ).StackEvents;
  const began = events.findIndex(
    event =>
      event.PhysicalResourceId === event.StackId &&
      event.ResourceStatusReason === 'User Initiated',
  );
  const failed = events
    .slice(0, began === -1 ? undefined : began)
    .findLast(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'));
  if (!failed) return 'see its events in the CloudFormation console';
  return `${failed.LogicalResourceId}: ${failed.ResourceStatusReason}`;
}

/** The tag of the image that the stack runs; none before the first release. */
export function runningImage({ name }: { name: string }): string {
  const query = "Stacks[0].Outputs[?OutputKey=='ImageTag'].OutputValue";
  const { error, status, stdout, stderr } = spawnSync(
    'aws',
    [
      ...['cloudformation', 'describe-stacks', '--stack-name', name],
      ...['--query', query, '--output', 'text'],
    ],
    { encoding: 'utf8' },
  );
  if (error) throw error;
  if (status === 0) return stdout.trim() === 'none' ? '' : stdout.trim();
  if (/does not exist/.test(stderr)) return '';
  throw new Error(stderr.trim());
}
