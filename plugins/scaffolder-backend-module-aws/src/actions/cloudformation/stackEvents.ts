import type { StackEvent } from '@aws-sdk/client-cloudformation';

/** What happens to the other resources once one has failed. */
const CONSEQUENCE =
  /(creation|update|deletion) cancelled|The following resource\(s\) failed|^(Rollback|Delete) requested/i;

/** Whether an event is about the stack itself. */
export function isAboutStack(event: StackEvent): boolean {
  return event.PhysicalResourceId === event.StackId;
}

/** One line of the task log. */
export function formatEvent(event: StackEvent): string {
  const { Timestamp, ResourceStatus, ResourceType, LogicalResourceId } = event;
  const time = Timestamp?.toISOString().slice(11, 19) ?? '--:--:--';
  const reason = event.ResourceStatusReason
    ? `  ${event.ResourceStatusReason.replace(/\s+/g, ' ')}`
    : '';
  return `${time}  ${(ResourceStatus ?? '').padEnd(18)}  ${ResourceType}  ${LogicalResourceId}${reason}`;
}

/**
 * Why an operation failed: its earliest failure that is not the consequence of
 * another one.
 *
 * @param events - of the operation, oldest first
 */
export function findRootCause(events: StackEvent[]): StackEvent | undefined {
  const failures = events.filter(event =>
    event.ResourceStatus?.endsWith('_FAILED'),
  );
  return (
    failures.find(
      event => !CONSEQUENCE.test(event.ResourceStatusReason ?? ''),
    ) ??
    failures[0] ??
    // What is wrong with the stack as a whole is told where it turns back.
    events.find(event => event.ResourceStatus?.endsWith('ROLLBACK_IN_PROGRESS'))
  );
}

/** The root cause as a sentence. */
export function describeRootCause(events: StackEvent[]): string {
  const cause = findRootCause(events);
  if (!cause) {
    return 'CloudFormation gives no reason';
  }
  const { LogicalResourceId, ResourceType, ResourceStatusReason } = cause;
  return `${LogicalResourceId} (${ResourceType}): ${
    ResourceStatusReason ?? cause.ResourceStatus
  }`;
}
