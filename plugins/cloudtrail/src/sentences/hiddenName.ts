/**
 * What AWS writes for the user name of a sign-in where there is no such user:
 * what was typed may be a password.
 *
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
export const HIDDEN_NAME = 'HIDDEN_DUE_TO_SECURITY_REASONS';
