import { parseCloudTrailRecord } from '../../records';
import type { ActivityRecord } from '../../store';

type Row = Record<string, string>;

const KEYS: ReadonlyArray<[column: string, key: string]> = [
  ['eventversion', 'eventVersion'],
  ['eventtime', 'eventTime'],
  ['eventsource', 'eventSource'],
  ['eventname', 'eventName'],
  ['awsregion', 'awsRegion'],
  ['sourceipaddress', 'sourceIPAddress'],
  ['useragent', 'userAgent'],
  ['errorcode', 'errorCode'],
  ['errormessage', 'errorMessage'],
  ['requestid', 'requestID'],
  ['eventid', 'eventID'],
  ['eventtype', 'eventType'],
  ['sharedeventid', 'sharedEventID'],
  ['vpcendpointid', 'vpcEndpointId'],
  ['recipientaccountid', 'recipientAccountId'],
];

const IDENTITY_KEYS: ReadonlyArray<[column: string, key: string]> = [
  ['user_type', 'type'],
  ['user_principalid', 'principalId'],
  ['user_arn', 'arn'],
  ['user_accountid', 'accountId'],
  ['user_invokedby', 'invokedBy'],
  ['user_accesskeyid', 'accessKeyId'],
  ['user_username', 'userName'],
];

const ISSUER_KEYS: ReadonlyArray<[column: string, key: string]> = [
  ['issuer_type', 'type'],
  ['issuer_arn', 'arn'],
  ['issuer_username', 'userName'],
];

const pick = (row: Row, keys: typeof KEYS) =>
  Object.fromEntries(
    keys.flatMap(([column, key]) => (row[column] ? [[key, row[column]]] : [])),
  );

/** Athena keeps requests and answers as texts of JSON. */
function readJson(text: string | undefined): unknown {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function toSession(row: Row): object | undefined {
  const sessionIssuer = pick(row, ISSUER_KEYS);
  const { session_mfa, session_created } = row;
  return Object.keys(sessionIssuer).length > 0 || session_mfa
    ? {
        sessionIssuer,
        attributes: {
          mfaAuthenticated: session_mfa,
          creationDate: session_created,
        },
      }
    : undefined;
}

const toResources = (list: string | undefined) =>
  (list ?? '').split(' ').flatMap(item => {
    const [ARN, type] = item.split('|');
    return ARN ? [{ ARN, ...(type && { type }) }] : [];
  });

/** A row of the trail's table, put together to the record that CloudTrail wrote. */
export function toTrailRecord(row: Row): ActivityRecord {
  const sessionContext = toSession(row);
  const resources = toResources(row.resource_list);
  const additionalEventData = readJson(row.additionaleventdata);
  return parseCloudTrailRecord({
    ...pick(row, KEYS),
    readOnly: row.readonly?.toLowerCase() === 'true',
    userIdentity: {
      ...pick(row, IDENTITY_KEYS),
      ...(sessionContext && { sessionContext }),
    },
    requestParameters: readJson(row.requestparameters),
    responseElements: readJson(row.responseelements),
    ...(additionalEventData !== null && { additionalEventData }),
    ...(resources.length > 0 && { resources }),
  });
}
