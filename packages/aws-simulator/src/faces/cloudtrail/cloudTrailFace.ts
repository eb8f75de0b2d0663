import type { Face } from '../face';
import { lookupEvents } from './lookupEvents';

export const cloudTrailFace: Face = {
  service: 'cloudtrail',
  signingName: 'cloudtrail',
  iamPrefix: 'cloudtrail',
  title: 'AWS CloudTrail',
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
  rates: { LookupEvents: 2 },
  operations: { LookupEvents: lookupEvents },
};
