import type { Face } from '../face';
import {
  createChangeSet,
  deleteChangeSet,
  executeChangeSet,
} from './changeSets';
import { describeChangeSet, listChangeSets } from './describeChangeSet';
import { describeStacks, listStacks } from './describeStacks';
import { listExports, listImports } from './exports';
import {
  describeStackResource,
  describeStackResources,
  getTemplate,
  listStackResources,
} from './stackContents';
import { describeStackEvents } from './stackEvents';
import {
  cancelUpdateStack,
  createStack,
  deleteStack,
  updateStack,
  updateTerminationProtection,
} from './stackLife';
import { validateTemplate } from './validateTemplate';

/** AWS publishes no request rates for CloudFormation, so there are none here. */
export const cloudFormationFace: Face = {
  service: 'cloudformation',
  signingName: 'cloudformation',
  iamPrefix: 'cloudformation',
  title: 'AWS CloudFormation',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  operations: {
    CancelUpdateStack: cancelUpdateStack,
    CreateChangeSet: createChangeSet,
    CreateStack: createStack,
    DeleteChangeSet: deleteChangeSet,
    DeleteStack: deleteStack,
    DescribeChangeSet: describeChangeSet,
    DescribeStackEvents: describeStackEvents,
    DescribeStackResource: describeStackResource,
    DescribeStackResources: describeStackResources,
    DescribeStacks: describeStacks,
    ExecuteChangeSet: executeChangeSet,
    GetTemplate: getTemplate,
    ListChangeSets: listChangeSets,
    ListExports: listExports,
    ListImports: listImports,
    ListStackResources: listStackResources,
    ListStacks: listStacks,
    UpdateStack: updateStack,
    UpdateTerminationProtection: updateTerminationProtection,
    ValidateTemplate: validateTemplate,
  },
};
