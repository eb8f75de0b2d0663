/** An engineer scales a service, as CloudTrail writes it; fields can be replaced. */
export const sampleRecord = (fields: Record<string, unknown> = {}) => ({
  eventVersion: '1.11',
  userIdentity: {
    type: 'IAMUser',
    principalId: 'AIDAEXAMPLE',
    arn: 'arn:aws:iam::111122223333:user/engineer',
    accountId: '111122223333',
    accessKeyId: 'AKIAEXAMPLE',
    userName: 'engineer',
  },
  eventTime: '2026-11-25T03:04:05Z',
  eventSource: 'ecs.amazonaws.com',
  eventName: 'UpdateService',
  awsRegion: 'ap-northeast-1',
  sourceIPAddress: '203.0.113.7',
  userAgent: 'aws-cli/2.31.0',
  requestParameters: {
    cluster: 'parts',
    service: 'parts-inventory',
    desiredCount: 4,
  },
  responseElements: {
    service: {
      serviceName: 'parts-inventory',
      clusterArn: 'arn:aws:ecs:ap-northeast-1:111122223333:cluster/parts',
      desiredCount: 4,
      deployments: [
        { status: 'PRIMARY', desiredCount: 4 },
        { status: 'ACTIVE', desiredCount: 2 },
      ],
    },
  },
  requestID: '0f0e0d0c-0000-4000-8000-000000000001',
  eventID: '1f0e0d0c-0000-4000-8000-000000000001',
  readOnly: false,
  eventType: 'AwsApiCall',
  managementEvent: true,
  recipientAccountId: '111122223333',
  eventCategory: 'Management',
  ...fields,
});
