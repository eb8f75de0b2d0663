import { createHash } from 'node:crypto';
import { clean } from '../text';
import type { ActivityRecord, RecordPrincipal, RecordResource } from '../types';

/** Shapes that pages narrow down to alike; an empty field is all of them. In other rows empty text means none. */
export type GroupRow = {
  key: string;
  account_id: string;
  region: string;
  event_source: string;
  /** Sum of `SHAPE_CLASS`. */
  class: number;
  event_name: string;
};

/** What happened, without who, when and to what. */
export type ShapeRow = {
  key: string;
  account_id: string;
  region: string;
  event_source: string;
  event_name: string;
  read_only: boolean;
  error_code: string;
  sensitive_rule: string;
  class: number;
};

/** Who made requests. */
export type PrincipalRow = {
  key: string;
  type: string;
  name: string;
  account_id: string;
  arn: string;
  role_name: string;
};

/** What requests were about. */
export type ResourceRow = {
  key: string;
  account_id: string;
  region: string;
  type: string;
  name: string;
  arn: string;
  words: string;
};

/** What timelines tell apart, added up in one number. */
export const SHAPE_CLASS = { read: 1, error: 2, sensitive: 4 };

function withKey<T extends object>(row: T): T & { key: string } {
  const key = createHash('sha256')
    .update(JSON.stringify(Object.values(row)))
    .digest('base64url');
  return { key, ...row };
}

export function toShapeRow(record: ActivityRecord): ShapeRow {
  const errorCode = clean(record.errorCode);
  const rule = clean(record.sensitiveRule);
  return withKey({
    account_id: clean(record.accountId),
    region: clean(record.region),
    event_source: clean(record.eventSource),
    event_name: clean(record.eventName),
    read_only: record.readOnly,
    error_code: errorCode,
    sensitive_rule: rule,
    class:
      (record.readOnly ? SHAPE_CLASS.read : 0) +
      (errorCode ? SHAPE_CLASS.error : 0) +
      (rule ? SHAPE_CLASS.sensitive : 0),
  });
}

/** What a shape is counted in: its place with its service, its place with all services, its operation in all places. */
export function toGroupRows(
  shape: ShapeRow,
): Record<'own' | 'place' | 'name', GroupRow> {
  const { account_id, region, event_source, event_name } = shape;
  const row = { account_id, region, event_source, class: shape.class };
  const place = { ...row, event_source: '' };
  const name = { ...place, account_id: '', region: '', event_name };
  return {
    own: { ...withKey(row), event_name: '' },
    place: { ...withKey(place), event_name: '' },
    name: withKey(name),
  };
}

export function toPrincipalRow(principal: RecordPrincipal): PrincipalRow {
  return withKey({
    type: clean(principal.type),
    name: clean(principal.name),
    account_id: clean(principal.accountId),
    arn: clean(principal.arn),
    role_name: clean(principal.roleName),
  });
}

/** arn:partition:service:region:account:resource */
function splitArn(arn: string) {
  const [, , , region = '', accountId = '', ...resource] = arn.split(':');
  return { region, accountId, resource: resource.join(':') };
}

/** What free text is compared with: of an ARN only what comes after the account, which every ARN has. */
function toWords(name: string, arn: string): string {
  const { resource } = splitArn(arn);
  return (resource.includes(name) ? resource : `${name}\n${resource}`)
    .toLowerCase()
    .trim();
}

/** A resource in the account and region of its ARN, or else of the event. */
export function toResourceRow(
  resource: RecordResource,
  record: ActivityRecord,
): ResourceRow {
  const name = clean(resource.name);
  const arn = clean(resource.arn);
  const { region, accountId } = splitArn(arn);
  return withKey({
    account_id: accountId || clean(record.accountId),
    region: region || clean(record.region),
    type: clean(resource.type),
    name,
    arn,
    words: toWords(name, arn),
  });
}
