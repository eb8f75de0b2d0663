/**
 * The columns of AWS's table, as texts. Fixed: nothing is put into it.
 *
 * @see https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html
 */
export const COLUMNS = `eventid, eventtime, eventversion, eventsource, eventname, awsregion, recipientaccountid, sourceipaddress, useragent, errorcode, errormessage, requestparameters, responseelements, additionaleventdata, requestid, readonly, eventtype, sharedeventid, vpcendpointid,
  useridentity.type AS user_type, useridentity.principalid AS user_principalid, useridentity.arn AS user_arn, useridentity.accountid AS user_accountid, useridentity.invokedby AS user_invokedby, useridentity.accesskeyid AS user_accesskeyid, useridentity.username AS user_username,
  useridentity.sessioncontext.attributes.mfaauthenticated AS session_mfa, useridentity.sessioncontext.attributes.creationdate AS session_created, useridentity.sessioncontext.sessionissuer.type AS issuer_type, useridentity.sessioncontext.sessionissuer.arn AS issuer_arn, useridentity.sessioncontext.sessionissuer.username AS issuer_username,
  array_join(transform(resources, r -> coalesce(r.arn, '') || '|' || coalesce(r.type, '')), ' ') AS resource_list`;

/** Where a user name, the name of a role session or an ARN stands. */
export const USER_NAMES = [
  'useridentity.username',
  'useridentity.arn',
  `regexp_extract(useridentity.arn, '[^/]+$')`,
];
/** Where the name or ARN of a resource stands. */
export const RESOURCE_TEXTS = [
  `coalesce(requestparameters, '')`,
  `coalesce(responseelements, '')`,
  `array_join(transform(resources, r -> coalesce(r.arn, '')), ' ')`,
];
