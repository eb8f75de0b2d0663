import { orNull } from '../text';
import type { RecordPrincipal, StoredEvent } from '../types';
import type { Principal, Shape } from './Dictionaries';

/** What a shape says of its events. */
export const ofShape = (
  shape: Shape,
): Pick<
  StoredEvent,
  | 'accountId'
  | 'region'
  | 'eventSource'
  | 'eventName'
  | 'readOnly'
  | 'errorCode'
  | 'sensitiveRule'
> => ({
  accountId: shape.account_id,
  region: shape.region,
  eventSource: shape.event_source,
  eventName: shape.event_name,
  readOnly: shape.read_only,
  errorCode: orNull(shape.error_code),
  sensitiveRule: orNull(shape.sensitive_rule),
});

/** A principal as events tell it, with its number. */
export const ofPrincipal = (
  principal: Principal,
): RecordPrincipal & { id: number } => ({
  id: principal.id,
  type: principal.type,
  name: principal.name,
  accountId: orNull(principal.account_id),
  arn: orNull(principal.arn),
  roleName: orNull(principal.role_name),
});
