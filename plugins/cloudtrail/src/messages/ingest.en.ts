/** Texts of the settings of activity data. */
export const ingestMessages = {
  'ingest.title': 'Activity data',
  'ingest.lead':
    'What CloudTrail recorded is read from AWS all the time and kept in this portal. No page asks AWS.',
  'ingest.denied':
    'The state of reading from AWS is shown to those who have the permission {{permission}}. Ask an administrator of this portal.',
  'ingest.emptyTitle': 'Nothing is read yet',
  'ingest.empty':
    'Name accounts in "aws.accounts" and regions in "cloudTrail.regions" of the configuration, and restart the portal.',
  'ingest.events': 'In the store',
  'ingest.retention': 'Kept for',
  'ingest.days': '{{number}} days',
  'ingest.target': 'Account {{account}}, {{region}}',
  'ingest.status.waiting': 'Waiting for its turn',
  'ingest.status.reading': 'Reading',
  'ingest.status.complete': 'Complete',
  'ingest.status.failed': 'Failed',
  'ingest.source': 'Read from',
  'ingest.sources.lookup-events': 'CloudTrail event history (LookupEvents)',
  'ingest.sources.athena': 'Trail in S3 (Athena)',
  'ingest.sources.sqs': 'EventBridge, by SQS',
  'ingest.lastSuccess': 'Last read',
  'ingest.lastAttempt': 'Last attempt',
  'ingest.nextAttempt': 'Next attempt',
  'ingest.nextScheduled': 'with the next scheduled reading',
  'ingest.lastArrival': 'Last arrival',
  'ingest.never': 'never yet',
  'ingest.complete': 'Complete stretches',
  'ingest.noneComplete': 'none yet',
  'ingest.stretch': '{{from}} to {{to}}',
  'ingest.progress': 'First reading',
  'ingest.progressOf': '{{percent}} of {{length}} of history',
  'ingest.errorTitle': 'The last attempt failed: {{name}}',
  'ingest.errorNext': 'It is tried again at {{time}}.',
  'ingest.errorNoNext': 'It is tried again with the next scheduled reading.',
  'ingest.whatToDo.permissions':
    'Allow cloudtrail:LookupEvents to the role of the portal, in this account.',
  'ingest.whatToDo.trailPermissions':
    'Allow the role of the portal to run queries in the Athena workgroup, and to read the bucket of the trail and its table in Glue.',
  'ingest.whatToDo.account':
    'The portal has no credentials for this account. Add it to "aws.accounts" in the configuration.',
  'ingest.whatToDo.region':
    'The region may not be enabled in this account, or AWS does not accept the credentials of the portal. Enable the region or take it out of "cloudTrail.regions"; where other regions fail too, check "aws.accounts".',
  'ingest.whatToDo.expired':
    'The credentials of the portal have expired. Renew them, then wait for the next attempt.',
  'ingest.whatToDo.throttled':
    'AWS limits how often events may be read. Nothing to do: it goes on by itself, from where it stopped.',
} as const;
