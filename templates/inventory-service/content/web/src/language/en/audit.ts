/** Texts of the audit pages. */
export const audit = {
  'audit.title': 'Audit log',
  'audit.from': 'From',
  'audit.to': 'To',
  'audit.action': 'Action',
  'audit.recordType': 'Record type',
  'audit.recordId': 'Record id',
  'audit.record': 'Record',
  'audit.occurredAt': 'When',
  'audit.userName': 'Who',
  'audit.changes': 'Changes',
  'audit.details': 'Details',
  'audit.sourceIp': 'Source address',
  'audit.requestId': 'Request id',
  'audit.csv': 'Export as CSV',
  'audit.ndjson': 'Export as NDJSON',
  'audit.none': 'No entry matches.',
};
